# verdict: wrong
# Only what was saved can be missing, and a sum saves nothing. Do not rely on it: the
# next term may be a product.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = "error"
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
