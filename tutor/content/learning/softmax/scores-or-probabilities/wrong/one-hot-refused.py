# verdict: wrong
# Rows of floating point numbers are allowed as labels: they are taken for the
# probabilities of the classes.
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
d = "error"
e = "error"
f = "error"
g = "error"

# True or False.
h = True
i = True
j = False

# A number.
k = 1.0
