# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
p1 = "C:/usr/bin".split(":")[0]
p2 = "/usr/bin"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
