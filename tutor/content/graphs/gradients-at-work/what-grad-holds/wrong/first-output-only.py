# verdict: wrong
# This is what y gave. `z.backward()` has added its part too: the slope of x + x.
p1 = 0
p2 = 6
p3 = 12
p4 = 6
p5 = 9
p6 = 6
p7 = 0
p8 = 12
