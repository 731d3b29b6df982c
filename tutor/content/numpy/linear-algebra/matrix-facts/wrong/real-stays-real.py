# verdict: wrong
# The matrix is real, but x² + 1 = 0 has no real solution. NumPy returns complex numbers
# then.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = float
p8 = (5, 5)
p9 = (3, 5)
