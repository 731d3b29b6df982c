# verdict: wrong
# The second call fails where a kept number is missing, and a sum keeps none. So the
# error may come only after you change a formula.
n1 = 2
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = "error"
g3 = "error"
