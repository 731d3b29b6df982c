# verdict: wrong
# Three products, and x: the leaf has a node, too, where its gradient is collected.
d1 = 2
d2 = -1
n = 3
e = "error"
p1 = 2
p2 = 8
g = 8
