# verdict: wrong
# The factor is in each of the 100 rows, so the determinant gets it 100 times.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0.0001
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
