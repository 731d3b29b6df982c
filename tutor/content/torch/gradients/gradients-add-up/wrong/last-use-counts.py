# verdict: wrong
# x is used twice in this, and each use has its share. The shares are added: the chain
# rule for several ways.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 3
g7 = 3
g8 = None
g9 = "error"
g10 = 8
