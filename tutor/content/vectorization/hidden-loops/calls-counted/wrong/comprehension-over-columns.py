# verdict: wrong
# `for x in X` goes along axis 0, and X[0] is a row. Columns would be `for x in X.T`.
# How often is f called?
p1 = 1
p2 = 24
p3 = 6
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
