# verdict: wrong
# These are ten numbers beginning with 0, so the last one is not 10.
p1 = 10
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
