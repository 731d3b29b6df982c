# verdict: wrong
# E' = 4 w, so a step of 0.25 times that takes away all of w: 1 over the curvature 4 is
# the rate that arrives at once.
# True or False.
a = False
b = True
c = True
d = True
e = True
f = False
g = False

# A number.
h = 0.5
i = -1.0
j = 4.0
