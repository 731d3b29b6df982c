# verdict: wrong
# The frequency has to be divided by the step, not multiplied.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 20
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
