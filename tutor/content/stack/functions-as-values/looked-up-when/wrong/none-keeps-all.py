# verdict: wrong
# With None in place of a function each item is asked itself whether it counts as true.
# 0 and the empty text do not.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [0, 1, "", "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
