# verdict: wrong
# A GPU need not be in the list: code for a smaller second number of the same generation
# runs on it.
p1 = True
p2 = False
p3 = True
p4 = False
p5 = False
p6 = True
p7 = False
p8 = False
