# verdict: wrong
# A vector goes in, so a vector comes out. There would be a second axis only if x were a
# column, (3, 1).
p1 = (2, 4)
p2 = ValueError
p3 = (2, 1)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
