# verdict: wrong
# 3 and 1 differ, but a length of 1 goes with every other.
p1 = (4, 3)
p2 = ValueError
p3 = ValueError
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
