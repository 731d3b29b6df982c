# verdict: wrong
# `.sum()` is what you would have to write. torch does not guess how much each entry
# shall count.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = 5
g10 = 8
