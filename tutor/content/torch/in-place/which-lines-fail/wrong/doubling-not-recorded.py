# verdict: wrong
# `mul_` is in the graph as well: what comes out is 2 (x + 1).
a1 = 1
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
