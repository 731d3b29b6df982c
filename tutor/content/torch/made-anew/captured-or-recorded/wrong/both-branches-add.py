# verdict: wrong
# Only one branch is run, so only one is recorded. The other is not there, not even
# with the gradient 0.
d1 = 2
d2 = 1
n = 4
e = "error"
p1 = 2
p2 = 8
g = 8
