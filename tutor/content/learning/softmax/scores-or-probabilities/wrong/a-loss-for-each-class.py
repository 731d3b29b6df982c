# verdict: wrong
# Only the class of the label enters the loss of a sample: reduction="none" gives one
# number for each sample.
# A shape.
a = ()
b = (2, 3)

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
