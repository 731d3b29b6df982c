# verdict: wrong
# (4, 3) is what `vstack` gives. `stack` puts the tables behind one another, along an
# axis that was not there before.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (4, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
