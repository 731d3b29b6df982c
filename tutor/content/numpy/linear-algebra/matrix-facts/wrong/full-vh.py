# verdict: wrong
# With `full_matrices=False` the rows that meet no singular value are left out.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (5, 5)
