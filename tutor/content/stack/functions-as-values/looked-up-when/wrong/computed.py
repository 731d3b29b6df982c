# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
p1 = [10 + k for k in (2, 2, 2)]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
