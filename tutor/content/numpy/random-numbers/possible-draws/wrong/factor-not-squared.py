# verdict: wrong
# This is the standard deviation. A variance has the unit squared, and so has the
# factor.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 3
p8 = TypeError
p9 = (2, 3)
