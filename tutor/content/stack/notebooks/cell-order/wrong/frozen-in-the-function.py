# verdict: wrong
# A function keeps the name n, not its value. It takes the value at the time of the
# call.
p1 = 20
p2 = 30
p3 = 10
p4 = 10
p5 = "error"
p6 = "error"
p7 = 20
p8 = 20
