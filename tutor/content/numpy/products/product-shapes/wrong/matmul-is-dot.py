# verdict: wrong
# This is what `dot` does with two stacks. `@` pairs them off, so that the 5 is there
# once.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 5, 4)
p8 = (5, 2, 5, 4)
p9 = ()
