# verdict: wrong
# That would be so if the graph of the first run were kept. It is made anew each time,
# and this time the other branch ran.
d1 = 2
d2 = 2
n = 4
e = "error"
p1 = 2
p2 = 8
g = 8
