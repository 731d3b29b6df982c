# verdict: way
# The machine found this value, not you: write down what you expect, then let it say
# where you were right.
p1 = 0
p2 = 6
p3 = sum([6, 6])
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
