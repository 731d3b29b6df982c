# verdict: wrong
# The table was turned round: its shape is (3, 4) now, so that the 4 is last.
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = ValueError
p8 = (4, 4)
