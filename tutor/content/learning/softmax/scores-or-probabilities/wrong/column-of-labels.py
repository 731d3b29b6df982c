# verdict: wrong
# Labels of shape (N, 1) are no labels: torch wants one number for each sample, (N,).
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
d = "error"
e = True
f = True
g = "error"

# True or False.
h = True
i = True
j = False

# A number.
k = 1.0
