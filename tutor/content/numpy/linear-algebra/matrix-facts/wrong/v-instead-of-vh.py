# verdict: wrong
# This is V. NumPy returns it transposed, ready for the product U diag(s) Vh.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (5, 3)
