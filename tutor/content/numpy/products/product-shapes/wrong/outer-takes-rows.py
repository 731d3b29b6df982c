# verdict: wrong
# A has 6 entries, not 2: `outer` pairs entries, and rows mean nothing to it.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (2, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
