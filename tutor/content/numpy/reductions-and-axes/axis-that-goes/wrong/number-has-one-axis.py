# verdict: wrong
# A single number is no array of one entry: its shape is the empty tuple `()`, and (1,)
# has one axis.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = (1,)
p7 = (2, 3, 4)
p8 = (3, 4)
