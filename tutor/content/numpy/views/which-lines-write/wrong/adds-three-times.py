# verdict: wrong
# It is no loop of additions: 10 + 1 is computed for all three at once, from the old
# value, and then written. `np.add.at(a, [0, 0, 0], 1)` would add three times.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [13, 20, 30, 40]
p8 = [2, 20, 30, 40]
