# verdict: wrong
# A label is the number of a class, so an index, and has to be a whole number (int64):
# torch refuses 0.0.
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = True
d = "error"
e = True
f = "error"
g = "error"

# True or False.
h = True
i = True
j = False

# A number.
k = 1.0
