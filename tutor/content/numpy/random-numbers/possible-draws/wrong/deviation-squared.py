# verdict: wrong
# This is the variance, the square of what `normal` was given.
p1 = 9
p2 = 6
p3 = 4
p4 = 16
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
