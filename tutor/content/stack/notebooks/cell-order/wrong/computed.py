# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
n = 1
p1 = 10 * (n + 1)
p2 = 30
p3 = 10
p4 = 20
p5 = "error"
p6 = "error"
p7 = 20
p8 = 20
