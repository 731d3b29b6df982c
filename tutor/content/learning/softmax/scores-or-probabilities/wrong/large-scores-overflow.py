# verdict: wrong
# The loss is computed from the scores by way of logsumexp, and nothing overflows: it is
# 0 here, as it should be.
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
h = True
i = False
j = False

# A number.
k = 1.0
