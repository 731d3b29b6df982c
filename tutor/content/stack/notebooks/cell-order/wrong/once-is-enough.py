# verdict: wrong
# A cell that runs again does everything again. n = n + 1 starts from the n that is
# there.
p1 = 20
p2 = 20
p3 = 10
p4 = 20
p5 = "error"
p6 = "error"
p7 = 20
p8 = 20
