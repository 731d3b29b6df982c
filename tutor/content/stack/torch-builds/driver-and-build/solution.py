p1 = True
p2 = False
p3 = True
p4 = False
p5 = False
p6 = True
p7 = False
p8 = True
