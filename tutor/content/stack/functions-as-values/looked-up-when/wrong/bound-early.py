# verdict: wrong
# Nothing of the body is computed when the lambda is made. It only says that a name k
# will be looked up, and there is one k for all three.
p1 = [10, 11, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
