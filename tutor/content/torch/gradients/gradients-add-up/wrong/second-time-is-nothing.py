# verdict: wrong
# It does not pass by in silence: torch says that it tries to backward through the
# graph a second time.
g1 = None
g2 = 4
g3 = 8
g4 = 4
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
