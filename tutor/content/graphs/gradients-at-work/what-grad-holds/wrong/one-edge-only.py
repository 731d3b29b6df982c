# verdict: wrong
# `x * x` uses x twice: 3 comes back over each of the two edges, and both count.
p1 = 0
p2 = 3
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
