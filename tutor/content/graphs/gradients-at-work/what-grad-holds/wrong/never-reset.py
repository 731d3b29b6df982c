# verdict: wrong
# Setting `grad` to 0.0 does make the sum begin anew: only the second pass is in it.
p1 = 0
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 12
p7 = 0
p8 = 12
