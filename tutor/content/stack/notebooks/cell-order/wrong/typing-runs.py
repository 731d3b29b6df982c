# verdict: wrong
# Typing is not running. Until A runs again, n is what the old text made it.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = "error"
p6 = "error"
p7 = 60
p8 = 20
