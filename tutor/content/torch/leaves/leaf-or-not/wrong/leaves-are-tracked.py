# verdict: wrong
# A leaf need not be tracked. is_leaf only says that no recorded operation made it,
# and from untracked tensors none is recorded.
f1 = False
f2 = True
f3 = False
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = None
