# verdict: wrong
# `np.vectorize` promises more than it does: f is still called for one entry after the
# other, 4 times 6 of them.
# How often is f called?
p1 = 1
p2 = 1
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
