# verdict: wrong
# Only the last index is where it is written. What stands in front of it is read, as in
# p2, and so it is a copy. In one pair of brackets it would work: `a[1] = 0`.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 0, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
