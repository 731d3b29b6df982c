# verdict: wrong
# (0, 2) is a tuple of two axes, not a range from one to the other: axis 1 stays.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = ()
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
