# verdict: wrong
# What is freed is memory: the factors of x * x, say. y still knows which operation
# made it.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = True
g2 = 2
g3 = "error"
