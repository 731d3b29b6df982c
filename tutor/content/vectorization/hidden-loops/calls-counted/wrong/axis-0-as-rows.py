# verdict: wrong
# `axis=0` names the axis that f is given, not the one that is gone through: along axis
# 0 lies a column, and there are 6 of them.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 4
p6 = 6
p7 = 4
p8 = 1
