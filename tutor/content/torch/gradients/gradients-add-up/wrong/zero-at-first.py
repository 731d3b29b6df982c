# verdict: wrong
# It would be a gradient of 0, which says something. None says that nobody has
# computed one yet.
g1 = 0
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
