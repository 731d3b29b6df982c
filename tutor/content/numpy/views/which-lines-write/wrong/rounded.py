# verdict: wrong
# Decimals are cut off, not rounded: `int(2.9)` does the same.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [3, 20, 30, 40]
