# verdict: wrong
# So it is on a GPU. Here w is on the CPU already, `.to` has nothing to do and returns
# w: the same script, and another answer on another machine.
f1 = False
f2 = False
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = None
