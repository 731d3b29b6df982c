# verdict: wrong
# This is how far 400 lies above the end. It is mirrored, so it lies that far below.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 150
p9 = 8
