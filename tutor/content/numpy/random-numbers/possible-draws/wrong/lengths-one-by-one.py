# verdict: wrong
# The old `randn` takes lengths one by one. A Generator takes one shape, so the 3 means
# something else.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = (2, 3)
p9 = (2, 3)
