# verdict: wrong
# retain_graph keeps what the way back needs. It has nothing to do with .grad, to
# which both times add.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 4
