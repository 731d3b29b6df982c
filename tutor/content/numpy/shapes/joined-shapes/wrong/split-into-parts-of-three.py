# verdict: wrong
# The number says how many parts to make, and not how long each of them is.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 3)
