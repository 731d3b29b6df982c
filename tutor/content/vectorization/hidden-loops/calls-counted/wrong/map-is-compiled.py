# verdict: wrong
# `map` itself is written in C, but it calls f once for each entry, as a loop would.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 1
p5 = 6
p6 = 4
p7 = 4
p8 = 1
