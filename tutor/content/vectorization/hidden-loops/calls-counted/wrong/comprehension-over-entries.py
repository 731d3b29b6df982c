# verdict: wrong
# `for x in X` goes along axis 0 only: x is a whole row, shape (6,), and there are 4.
# How often is f called?
p1 = 1
p2 = 24
p3 = 24
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
