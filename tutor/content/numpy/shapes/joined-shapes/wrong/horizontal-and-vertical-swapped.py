# verdict: wrong
# h is for horizontal: side by side, the rows get longer. v is for vertical: more rows.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (4, 3)
p7 = (2, 6)
p8 = ValueError
p9 = (2, 1)
