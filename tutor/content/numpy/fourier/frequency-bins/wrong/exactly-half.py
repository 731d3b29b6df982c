# verdict: wrong
# Bin 0 and bin 500 both belong to it, so there is one more than half.
p1 = 1000
p2 = 500
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
