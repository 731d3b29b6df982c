# verdict: wrong
# `range(i)` ends before i: j runs over 0 up to i - 1, so for i = 0 there is none.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [0, 10, 11, 20, 21, 22]
