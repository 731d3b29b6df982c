# verdict: wrong
# 0 Hz has no negative twin, so all of the constant is in this bin.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 1000
p8 = 100
p9 = 8
