# verdict: wrong
# The rank of a matrix is at most its smaller side, and here all rows are the same.
p1 = 2
p2 = 8
p3 = 5
p4 = 5
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
