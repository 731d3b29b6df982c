# verdict: wrong
# Another number of axes is no obstacle: in front of the shorter shape ones are put, (1,
# 4, 3).
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = ValueError
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
