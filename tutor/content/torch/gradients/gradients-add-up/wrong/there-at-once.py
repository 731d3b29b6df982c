# verdict: wrong
# The forward pass writes down what was done, and computes no derivative. That is what
# backward() is for.
g1 = 4
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
