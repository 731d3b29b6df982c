# verdict: wrong
# backward() does not write the gradient into .grad, it adds it: that is why training
# loops clear it.
g1 = None
g2 = 4
g3 = 4
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
