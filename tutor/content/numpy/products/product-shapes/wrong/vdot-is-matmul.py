# verdict: wrong
# `A @ A` would be refused, but `vdot` knows no matrices: it makes both flat and gives
# one number.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ValueError
