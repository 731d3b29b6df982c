# verdict: wrong
# A determinant is linear in each single row, and the factor is in all of them.
p1 = 2
p2 = 2
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
