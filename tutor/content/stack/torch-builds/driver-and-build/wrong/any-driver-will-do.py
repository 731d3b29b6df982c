# verdict: wrong
# Within a family, yes. From 12 to 13 the driver has to be renewed, and no install of
# PyTorch does that.
p1 = True
p2 = True
p3 = True
p4 = False
p5 = False
p6 = True
p7 = False
p8 = True
