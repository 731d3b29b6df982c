# verdict: wrong
# `v * v` of an array is one call of f: the 24 products are made by one compiled loop
# inside `*`.
# How often is f called?
p1 = 24
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
