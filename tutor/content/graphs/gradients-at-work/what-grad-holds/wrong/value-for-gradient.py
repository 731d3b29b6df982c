# verdict: wrong
# 9 is the value of y. Its slope at x = 3 is 2 x.
p1 = 0
p2 = 9
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
