# verdict: wrong
# After a loop over `range(3)` k is 2, the last value that it had, not 3.
p1 = [13, 13, 13]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
