# verdict: wrong
# What is captured is the way forward. Run it with a tracked x, and autograd records
# it as usual.
d1 = 2
d2 = -1
n = 4
e = "error"
p1 = 2
p2 = 8
g = "error"
