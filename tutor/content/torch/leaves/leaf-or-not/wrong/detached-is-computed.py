# verdict: wrong
# It is computed, and `.detach()` makes autograd forget how: what has no way back is a
# leaf.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = False
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = None
