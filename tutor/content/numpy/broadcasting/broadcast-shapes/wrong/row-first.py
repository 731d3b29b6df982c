# verdict: wrong
# Which one comes first in the sum does not matter. The column has its 4 on the first
# axis, and there it stays.
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (3, 4)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
