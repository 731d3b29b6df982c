# verdict: wrong
# It has the same numbers, but it is another tensor, and autograd knows that it came
# from w. `.grad` is filled in w, not here.
f1 = False
f2 = True
f3 = True
f4 = True
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = [1, 1]
