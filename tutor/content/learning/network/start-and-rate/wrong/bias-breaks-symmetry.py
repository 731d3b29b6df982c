# verdict: wrong
# The gradient of W2 is made of the hidden units' values, and with a random W1 these are
# not 0.
# True or False.
a = False
b = True
c = True
d = True
e = True
f = True
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
