# verdict: wrong
# It works without a GPU, but it is some gigabytes larger than needed. The index `cpu`
# has the small one.
p1 = True
p2 = False
p3 = True
p4 = False
p5 = False
p6 = False
p7 = False
p8 = True
