# verdict: wrong
# With three axes `axis=1` is the middle one: cross out the 3, and 2 and 4 are left.
p1 = (3, 4)
p2 = (3, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
