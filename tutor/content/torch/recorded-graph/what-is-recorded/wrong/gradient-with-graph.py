# verdict: wrong
# The graph is all that is needed to compute it, but nobody has asked yet: only
# backward() does it.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = 7
n6 = False
g2 = 2
g3 = "error"
