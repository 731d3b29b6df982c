d1 = 2
d2 = -1
n = 4
e = "error"
p1 = 2
p2 = 8
g = 8
