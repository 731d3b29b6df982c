# verdict: wrong
# Places picked by a list may lie anywhere and in any order, so no start and step
# describes them, and NumPy has to copy.
p1 = [10, 0, 30, 40]
p2 = [10, 0, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 0, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
