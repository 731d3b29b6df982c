# verdict: wrong
# It was so before PyTorch 2.0, and is with `set_to_none=False`. Today .grad is None,
# and code that reads it must be ready for that.
g1 = None
g2 = 4
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = 0
g9 = "error"
g10 = 8
