# verdict: wrong
# The two need not be equal. Drivers are made to run all older builds, which is why the
# newest driver is a safe choice.
p1 = True
p2 = False
p3 = False
p4 = False
p5 = False
p6 = True
p7 = False
p8 = True
