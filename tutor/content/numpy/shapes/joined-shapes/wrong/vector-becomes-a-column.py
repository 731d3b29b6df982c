# verdict: wrong
# a has three entries and would need two to be a column of A. But even then it would
# have to be given two axes first.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = (2, 4)
p9 = (2, 1)
