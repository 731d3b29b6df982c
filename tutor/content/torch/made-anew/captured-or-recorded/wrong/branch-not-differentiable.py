# verdict: wrong
# The comparison has no derivative, but it is not in the graph: autograd sees only the
# operation that was run.
d1 = "error"
d2 = -1
n = 4
e = "error"
p1 = 2
p2 = 8
g = 8
