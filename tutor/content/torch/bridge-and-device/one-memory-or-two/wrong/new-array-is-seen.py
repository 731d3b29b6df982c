# verdict: wrong
# `a = a + 1` computes a new array, and then the name a means that one. x still has
# the old memory, in which nothing was written.
p1 = [2, 3]
p2 = [2, 3]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
