# verdict: wrong
# The graph of x * x holds x for the derivative. To save memory backward() lets such
# numbers go on its way.
g1 = None
g2 = 4
g3 = 8
g4 = 8
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
