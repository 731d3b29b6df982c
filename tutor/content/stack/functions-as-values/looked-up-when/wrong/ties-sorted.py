# verdict: wrong
# 1 and -1 have the same key. Items with equal keys keep the order in which they came: 1
# stood first.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [-1, 1, -2]
p8 = [10, 20, 21]
