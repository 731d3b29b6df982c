# verdict: wrong
# One layer has no hidden units that could be alike: ∂E/∂w = X (h - t) does not contain
# w as a factor, and at w = 0 it is not 0. A linear model may start at 0.
# True or False.
a = True
b = True
c = True
d = True
e = True
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
