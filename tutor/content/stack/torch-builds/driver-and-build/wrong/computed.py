# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
p1 = 550 >= 525
p2 = False
p3 = True
p4 = False
p5 = False
p6 = True
p7 = False
p8 = True
