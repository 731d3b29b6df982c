# verdict: wrong
# Setting `grad` to 0.0 doesn't switch it off: the second pass adds to it as before.
p1 = 0
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 0
p7 = 0
p8 = 12
