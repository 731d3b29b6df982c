# verdict: wrong
# Probabilities taken for scores are 1, 0, 0, and softmax of these is 0.58, 0.21, 0.21:
# the loss is stuck at 0.55, however sure the model is, and there is no error.
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
j = True

# A number.
k = 1.0
