# verdict: wrong
# There is no loop in the captured graph, and no `turns`: only what was done while it
# was captured.
d1 = 2
d2 = -1
n = 4
e = "error"
p1 = 2
p2 = 2
g = 8
