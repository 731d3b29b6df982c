# verdict: wrong
# `keepdims` keeps the number of axes, not their lengths: 3 numbers have become one.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 3, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
