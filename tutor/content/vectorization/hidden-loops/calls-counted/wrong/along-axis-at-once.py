# verdict: wrong
# `np.apply_along_axis` hands one column (or row) after the other to f: it is a loop in
# Python, hidden.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 1
p6 = 1
p7 = 4
p8 = 1
