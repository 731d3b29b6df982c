# verdict: wrong
# This adds the diagonal up, which is the trace. The determinant of a diagonal matrix is
# its product.
p1 = 2
p2 = 6
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
