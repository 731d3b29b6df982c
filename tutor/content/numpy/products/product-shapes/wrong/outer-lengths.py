# verdict: wrong
# These are the lengths in the middle. They must agree, and then they are summed over:
# the outer ones are left.
p1 = (3, 3)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
