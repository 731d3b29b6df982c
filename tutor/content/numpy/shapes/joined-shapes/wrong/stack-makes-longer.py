# verdict: wrong
# `stack` makes nothing longer, it adds an axis. Longer, end to end, it becomes with
# `hstack` or `concatenate`.
p1 = (6,)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (4, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
