# verdict: wrong
# `inner` is one number for two vectors. For matrices it is one for each row of A with
# each row of C.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = ()
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
