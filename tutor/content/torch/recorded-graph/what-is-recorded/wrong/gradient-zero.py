# verdict: wrong
# A gradient of 0 would be a statement about y. Before backward() there is none, and
# torch says so by None.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = 0
n6 = False
g2 = 2
g3 = "error"
