# verdict: wrong
# Bin 0 is the sum of the signal, not its mean: 1000 times 2.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2
p8 = 100
p9 = 8
