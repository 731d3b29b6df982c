# verdict: wrong
# w - 0.75 · 4 w = -2 w: each step leads to the other side, twice as far. The rate is
# too large, and it diverges.
# True or False.
a = False
b = True
c = True
d = True
e = True
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 0.25
