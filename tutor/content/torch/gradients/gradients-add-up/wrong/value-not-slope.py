# verdict: wrong
# 4 would be the value of x * x, too, but with 3 * x in addition you see that it is
# not: .grad holds the derivative, here 2 x + 3.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 10
g7 = 3
g8 = None
g9 = "error"
g10 = 8
