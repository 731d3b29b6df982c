# verdict: wrong
# This is the middle between 0 and 6. The draws begin at 2.
p1 = 9
p2 = 6
p3 = 3
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
