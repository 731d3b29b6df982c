# verdict: wrong
# `backward()` does not begin at 0 again. It adds, so that several outputs can count
# together; setting `grad` to 0 is up to you.
p1 = 0
p2 = 6
p3 = 6
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
