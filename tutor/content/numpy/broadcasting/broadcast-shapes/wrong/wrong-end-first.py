# verdict: wrong
# This compares the first axes. Broadcasting starts at the last one: write the shapes
# flush right.
p1 = ValueError
p2 = (4, 3)
p3 = (4, 3)
p4 = ValueError
p5 = ValueError
p6 = (4, 3)
p7 = ValueError
p8 = (4, 4)
