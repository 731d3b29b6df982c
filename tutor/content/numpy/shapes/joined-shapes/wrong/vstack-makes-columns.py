# verdict: wrong
# `vstack` makes a row of each, and two rows of three have the shape (2, 3). Columns are
# made by `column_stack`.
p1 = (2, 3)
p2 = (6,)
p3 = (3, 2)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
