# verdict: wrong
# For two stacks `dot` is not `@`. It takes every matrix of S with every one of T, so
# that the 5 is there twice.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 4)
p9 = ()
