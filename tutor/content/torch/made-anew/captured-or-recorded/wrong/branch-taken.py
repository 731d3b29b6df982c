# verdict: wrong
# To know which branch to take one must know x. symbolic_trace has no x yet: it is
# given the function only.
d1 = 2
d2 = -1
n = 4
e = 3
p1 = 2
p2 = 8
g = 8
