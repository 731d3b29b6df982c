# verdict: wrong
# 1 is the largest stretch, `la.norm(A, 2)`. Without the 2 it is the length of all
# entries taken as one vector.
p1 = 1
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
