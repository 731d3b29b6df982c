# verdict: wrong
# A part of a table is a table, even if it has one column only: the axis stays, with
# length 1.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2,)
