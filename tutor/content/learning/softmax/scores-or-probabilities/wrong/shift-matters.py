# verdict: wrong
# Softmax depends on differences of scores only: 7 more for every class changes nothing.
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
d = "error"
e = True
f = "error"
g = "error"

# True or False.
h = False
i = True
j = False

# A number.
k = 1.0
