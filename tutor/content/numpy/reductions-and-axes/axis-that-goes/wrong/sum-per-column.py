# verdict: wrong
# Some languages sum each column when nothing is said. NumPy sums everything.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = (3, 4)
p7 = (2, 3, 4)
p8 = (3, 4)
