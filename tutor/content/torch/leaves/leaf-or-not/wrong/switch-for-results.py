# verdict: wrong
# Autograd would have to forget that the result came from w. `.detach()` says that
# plainly; torch refuses to do it through the switch.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = True
g = None
