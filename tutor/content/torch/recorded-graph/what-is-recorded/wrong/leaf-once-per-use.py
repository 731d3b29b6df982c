# verdict: wrong
# That is a tree, with x at the end of every branch. All uses of x lead to one and the
# same node, where their gradients are added.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 6
g1 = None
n6 = False
g2 = 2
g3 = "error"
