# verdict: wrong
# n is still there, and it is 2. Only after a restart would the notebook without B show
# what it does.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = "error"
p6 = "error"
p7 = 20
p8 = "error"
