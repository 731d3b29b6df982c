# verdict: wrong
# This is the sum of all entries. The trace leaves out what is off the diagonal.
p1 = 2
p2 = 8
p3 = 10
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
