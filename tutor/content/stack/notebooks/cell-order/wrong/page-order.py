# verdict: wrong
# That A stands above doesn't help: only what has run in this kernel is known there.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = 20
p6 = "error"
p7 = 20
p8 = 20
