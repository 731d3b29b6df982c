# verdict: wrong
# This is the thin form, which has to be asked for with `full_matrices=False`.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 3)
p9 = (3, 5)
