# Which shape has the sum? Or is it a ValueError?
p1 = ValueError
p2 = (4, 3)
p3 = ValueError
p4 = ValueError
p5 = ValueError
p6 = (4, 3)
p7 = ValueError
p8 = (4, 1)
