# verdict: wrong
# Four units that stay alike are one unit, four times. Only a difference at the start
# lets them grow apart: that is why weights start at random.
# True or False.
a = False
b = True
c = True
d = True
e = False
f = False
g = False

# A number.
h = 0.0
i = -1.0
j = 4.0
