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
j = 4.0
