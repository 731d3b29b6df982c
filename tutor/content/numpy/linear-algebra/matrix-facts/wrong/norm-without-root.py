# verdict: wrong
# This is the sum of the squares. A length is its root.
p1 = 4
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
