# verdict: wrong
# Units with the same weights compute the same and get the same gradient. They take the
# same step, and are alike again.
# True or False.
a = False
b = True
c = True
d = False
e = True
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
