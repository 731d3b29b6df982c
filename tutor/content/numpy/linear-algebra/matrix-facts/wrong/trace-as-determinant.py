# verdict: wrong
# This is the determinant, 1 * 4 - 2 * 3.
p1 = 2
p2 = 8
p3 = -2
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
