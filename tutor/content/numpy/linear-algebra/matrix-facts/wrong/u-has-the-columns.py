# verdict: wrong
# U stands on the left of the product, so it has the rows of A.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (3, 3)
p9 = (3, 5)
