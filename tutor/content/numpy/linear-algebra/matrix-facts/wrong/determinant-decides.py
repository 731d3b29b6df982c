# verdict: wrong
# The determinant is 0 only because a float64 ends. No row is a sum of others.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 99
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
