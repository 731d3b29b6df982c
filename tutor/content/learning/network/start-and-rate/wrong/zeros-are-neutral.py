# verdict: wrong
# What comes back to W1 has gone through W2, and W2 is 0: W1 gets no gradient.
# True or False.
a = False
b = False
c = True
d = True
e = True
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
