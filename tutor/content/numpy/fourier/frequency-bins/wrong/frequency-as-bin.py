# verdict: wrong
# 40 is the frequency, and a step is not 1 Hz. Bins count the turns in the whole signal.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 40
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
