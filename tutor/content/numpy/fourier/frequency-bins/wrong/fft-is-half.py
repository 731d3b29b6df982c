# verdict: wrong
# `fft` knows nothing of real signals: it keeps the negative frequencies as well.
p1 = 501
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
