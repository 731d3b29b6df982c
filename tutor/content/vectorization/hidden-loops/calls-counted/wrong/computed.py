# verdict: way
# Think the number out and write it down: the learning is in the guess.
# How often is f called?
p1 = len([0])
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 4
p8 = 1
