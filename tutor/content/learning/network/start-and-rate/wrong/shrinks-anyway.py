# verdict: wrong
# w - 0.5 · 4 w = -w: each step leads to the other side, as far away as before. After
# three steps it is -1.
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
i = 1.0
j = 4.0
