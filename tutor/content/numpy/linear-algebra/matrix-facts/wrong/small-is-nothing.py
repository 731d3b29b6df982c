# verdict: wrong
# The tolerance of the rank follows the largest singular value, so small numbers alone
# are no reason.
p1 = 2
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 0
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
