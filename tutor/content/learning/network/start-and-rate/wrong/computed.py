# verdict: way
# It is to be thought out and written down.
# True or False.
a = False
b = True
c = True
d = True
e = True
f = False
g = False

# A number.
h = float(len([]))
i = -1.0
j = 4.0
