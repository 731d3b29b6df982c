# verdict: wrong
# The gradient of W2 is made of the hidden units' values, and tanh(0) = 0.
# True or False.
a = False
b = True
c = False
d = True
e = True
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
