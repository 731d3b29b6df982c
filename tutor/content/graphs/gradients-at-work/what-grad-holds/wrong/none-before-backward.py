# verdict: wrong
# In PyTorch `grad` is None until the first `backward()`. This engine begins with 0.0,
# as if nothing had come back so far.
p1 = "None"
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
