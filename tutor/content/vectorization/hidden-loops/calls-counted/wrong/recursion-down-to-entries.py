# verdict: wrong
# `len(X)` is the number of rows, so it ends at one row and not at one entry.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 24
p8 = 1
