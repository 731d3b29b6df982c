# verdict: wrong
# F.one_hot gives whole numbers. Rows as labels are taken for probabilities, and these
# have to be floating point numbers.
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
d = True
e = True
f = "error"
g = "error"

# True or False.
h = True
i = True
j = False

# A number.
k = 1.0
