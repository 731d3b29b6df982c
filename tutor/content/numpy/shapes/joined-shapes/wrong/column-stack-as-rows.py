# verdict: wrong
# A shape says the number of rows first: two columns of three entries are three rows.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (2, 3)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
