# verdict: wrong
# A clone has memory of its own, but it is recorded. A new beginning is
# `.detach().clone()`.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = True
f7 = True
f8 = "error"
f9 = "error"
g = None
