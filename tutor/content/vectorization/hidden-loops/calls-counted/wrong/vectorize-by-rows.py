# verdict: wrong
# `np.vectorize` does not stop at rows: it goes down to the single entries.
# How often is f called?
p1 = 1
p2 = 4
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
