# verdict: wrong
# That is what no_grad is for: w is tracked outside of the block, and in it nothing
# that is done with w is recorded.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = False
f8 = "error"
f9 = "error"
g = None
