# verdict: wrong
# This takes 4 for a variance, as books write N(0, σ²). NumPy wants σ.
p1 = 9
p2 = 6
p3 = 4
p4 = 2
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
