# verdict: wrong
# Halving reaches single rows after 2 steps, but each step makes two calls: all rows are
# visited all the same.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 2
p8 = 1
