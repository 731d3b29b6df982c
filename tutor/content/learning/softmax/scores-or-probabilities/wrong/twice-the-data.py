# verdict: wrong
# The default is the mean over the samples. Twice the same data have the same mean; the
# sum would be twice as large.
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
i = True
j = False

# A number.
k = 2.0
