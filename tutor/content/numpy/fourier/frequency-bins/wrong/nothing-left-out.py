# verdict: wrong
# `rfft` leaves out the negative frequencies, since those of a real signal are mirrored.
p1 = 1000
p2 = 1000
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
