# verdict: wrong
# A gradient asks what happens when a number changes a little, and 1 cannot change a
# little and stay whole. Write 1.0.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = True
f9 = "error"
g = None
