# verdict: wrong
# The losses of the samples are averaged, unless you ask for them one by one. backward()
# needs a single number.
# A shape.
a = (2,)
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
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
