# verdict: wrong
# This is the distance of two samples, in seconds. Two bins are 1 / duration apart.
p1 = 1000
p2 = 501
p3 = 0.002
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
