# verdict: wrong
# Loops belong to Python, and torch sees none: what it sees is one product after the
# other.
d1 = 2
d2 = -1
n = 2
e = "error"
p1 = 2
p2 = 8
g = 8
