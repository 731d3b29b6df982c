# verdict: wrong
# The second backward() adds to what is in `.grad`; it does not replace it.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = 1
g3 = "error"
