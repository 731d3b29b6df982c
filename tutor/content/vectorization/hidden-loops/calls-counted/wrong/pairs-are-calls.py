# verdict: wrong
# The 16 pairs of rows are made by broadcasting, before f is called: once, with an array
# of shape (4, 4, 6).
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 16
