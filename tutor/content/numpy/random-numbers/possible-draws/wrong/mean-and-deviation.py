# verdict: wrong
# `uniform(2, 6)` has no mean of 2 and no spread of 6: the two are the smallest and the
# largest.
p1 = 9
p2 = 6
p3 = 2
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
