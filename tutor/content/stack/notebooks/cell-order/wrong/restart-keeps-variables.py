# verdict: wrong
# The page keeps the outputs of before, but the kernel is a new Python: all names are
# gone.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = "error"
p6 = 20
p7 = 20
p8 = 20
