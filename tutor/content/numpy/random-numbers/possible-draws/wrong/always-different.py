# verdict: wrong
# Nothing here comes from outside the program: a generator computes its numbers from its
# seed.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = False
p7 = 9
p8 = TypeError
p9 = (2, 3)
