# verdict: wrong
# This is what z gave. What y gave before is still there, and the two are added.
p1 = 0
p2 = 6
p3 = 12
p4 = 2
p5 = 9
p6 = 6
p7 = 0
p8 = 12
