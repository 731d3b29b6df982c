# verdict: wrong
# zero_grad() clears the .grad of all parameters, whether a step was made with it or
# not.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = 4
g9 = "error"
g10 = 8
