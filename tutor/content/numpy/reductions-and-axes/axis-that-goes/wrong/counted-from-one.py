# verdict: wrong
# Axes are counted from 0: axis 0 is the first, of length 2.
p1 = (2, 3)
p2 = (3, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (2, 3)
