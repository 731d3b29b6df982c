# verdict: wrong
# The 1 in the middle of B meets the 4 of A, and takes its length.
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 1, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
