# verdict: wrong
# 12.4 is what the driver was made with, not the limit: a driver of CUDA 12 runs all
# builds of CUDA 12.
p1 = False
p2 = False
p3 = True
p4 = False
p5 = False
p6 = True
p7 = False
p8 = True
