# verdict: wrong
# After the first turn the name x stands for the product. Only the first product leads
# to the leaf.
d1 = 2
d2 = -1
n = 6
e = "error"
p1 = 2
p2 = 8
g = 8
