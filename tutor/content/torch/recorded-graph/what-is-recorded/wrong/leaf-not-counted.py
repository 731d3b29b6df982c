# verdict: wrong
# The leaf has a node too: AccumulateGrad is where a way back ends.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 3
g1 = None
n6 = False
g2 = 2
g3 = "error"
