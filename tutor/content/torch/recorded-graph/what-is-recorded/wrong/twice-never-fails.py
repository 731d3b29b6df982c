# verdict: wrong
# It would be 4 + 4, if x were still there to multiply with. Compute z again, and it
# is.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = 2
g3 = 8
