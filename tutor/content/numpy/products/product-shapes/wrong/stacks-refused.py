# verdict: wrong
# Three axes are allowed: the last two are the matrices, what stands before is the
# stack.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = ValueError
p8 = (5, 2, 5, 4)
p9 = ()
