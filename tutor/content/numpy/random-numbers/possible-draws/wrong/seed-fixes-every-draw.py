# verdict: wrong
# A seed does not fix every draw, only the first one and, after it, the order of all
# others.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = True
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
