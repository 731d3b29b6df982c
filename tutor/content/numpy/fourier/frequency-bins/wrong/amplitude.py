# verdict: wrong
# NumPy does not divide by N: 1000 samples are added up.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 3
p7 = 2000
p8 = 100
p9 = 8
