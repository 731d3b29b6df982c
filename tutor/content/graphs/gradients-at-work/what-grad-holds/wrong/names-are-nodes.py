# verdict: wrong
# 6 has come back to the old node, which was called x before. The name now belongs to x
# + 1, which y doesn't depend on.
p1 = 0
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 6
p8 = 12
