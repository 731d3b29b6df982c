# verdict: wrong
# A leaf is where the way back ends, and from w * 2 it goes on to w: that is how w
# gets its gradient.
f1 = True
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = None
