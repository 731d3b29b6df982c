# verdict: wrong
# It would be kinder. torch only warns when such a `.grad` is read, and gives None;
# the error comes later, where somebody computes with it.
f1 = False
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = "error"
