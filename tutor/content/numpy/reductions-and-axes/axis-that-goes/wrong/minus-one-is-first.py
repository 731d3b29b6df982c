# verdict: wrong
# -1 is the last axis, as the index -1 is the last entry of a list.
p1 = (3, 4)
p2 = (2, 4)
p3 = (3, 4)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
