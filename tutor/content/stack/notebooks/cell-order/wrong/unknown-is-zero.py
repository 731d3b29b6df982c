# verdict: wrong
# A name that was never set has no value, not even 0. Using it is a NameError.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = 10
p6 = "error"
p7 = 20
p8 = 20
