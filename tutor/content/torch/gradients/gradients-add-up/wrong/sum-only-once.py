# verdict: wrong
# That there is no error does not mean that nothing happens: the second backward()
# adds its 1 as well.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 1
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
