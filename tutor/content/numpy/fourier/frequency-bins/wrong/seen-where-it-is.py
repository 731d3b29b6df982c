# verdict: wrong
# The list of frequencies ends at 250 Hz, and 400 is not in it. The tone shows up
# somewhere else.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 400
p9 = 8
