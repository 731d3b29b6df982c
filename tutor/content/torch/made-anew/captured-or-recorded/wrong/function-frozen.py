# verdict: wrong
# Capturing makes a second thing, and changes nothing in power, which still looks at
# turns.
d1 = 2
d2 = -1
n = 4
e = "error"
p1 = 8
p2 = 8
g = 8
