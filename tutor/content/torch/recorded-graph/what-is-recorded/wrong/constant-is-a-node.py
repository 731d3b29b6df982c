# verdict: wrong
# A node is made where something is recorded, and a number is not: its place is kept
# by None, so that the places of the others stay right.
n1 = 2
n2 = 1
n3 = 3
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = 2
g3 = "error"
