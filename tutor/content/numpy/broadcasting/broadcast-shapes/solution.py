p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
