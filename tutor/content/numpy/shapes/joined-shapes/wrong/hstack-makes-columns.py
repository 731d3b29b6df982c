# verdict: wrong
# An array with one axis is no column that could stand beside another one.
# `column_stack` makes columns of them first.
p1 = (2, 3)
p2 = (3, 2)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
