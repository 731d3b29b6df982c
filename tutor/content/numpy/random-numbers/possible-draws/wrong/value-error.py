# verdict: wrong
# An error it is. But the argument is of the wrong kind, not only of a wrong value: 3 is
# no dtype at all.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = ValueError
p9 = (2, 3)
