# verdict: wrong
# What was there is gone with `= None`; so the next one is alone.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 7
g8 = None
g9 = "error"
g10 = 8
