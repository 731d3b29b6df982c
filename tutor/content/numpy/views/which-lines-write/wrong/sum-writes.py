# verdict: wrong
# `b = b + 1` computes a new array first. Giving it the name b does nothing to the array
# that had this name before.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [11, 21, 31, 41]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
