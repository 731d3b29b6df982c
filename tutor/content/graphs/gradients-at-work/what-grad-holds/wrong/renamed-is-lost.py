# verdict: wrong
# The first y lost its name, but the new y still points to it. Both ways to x count:
# over x * 2, and as the second factor.
p1 = 0
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 6
