# verdict: wrong
# A single number has no axis: its shape is the empty tuple `()`, and (1,) has one axis.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = (1,)
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = (1,)
