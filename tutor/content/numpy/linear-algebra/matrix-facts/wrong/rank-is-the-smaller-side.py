# verdict: wrong
# The smaller side is the largest rank possible. Rows that repeat another one do not
# count.
p1 = 2
p2 = 8
p3 = 5
p4 = 3
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
