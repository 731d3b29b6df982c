# verdict: wrong
# It is not stopped at the end but mirrored there: 150 Hz above becomes 150 Hz below.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 250
p9 = 8
