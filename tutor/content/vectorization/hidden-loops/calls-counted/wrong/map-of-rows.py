# verdict: wrong
# `map` goes through what it is given, and that is `X.ravel()`: one axis of 24 entries.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 4
p5 = 6
p6 = 4
p7 = 4
p8 = 1
