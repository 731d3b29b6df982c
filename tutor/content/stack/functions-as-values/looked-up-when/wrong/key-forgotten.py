# verdict: wrong
# That is their order as numbers. They are compared by `abs` of them: 2, 1, 1.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [-2, -1, 1]
p8 = [10, 20, 21]
