# verdict: wrong
# On paper a column times a row is a table, but x has only one axis and `.T` leaves it
# as it is. The table is `np.outer(x, x)`.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = (3, 3)
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
