# verdict: wrong
# Only tensors have a way back. In x * x there are two of them, and so two ways, both
# to x.
n1 = 2
n2 = 2
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = 2
g3 = "error"
