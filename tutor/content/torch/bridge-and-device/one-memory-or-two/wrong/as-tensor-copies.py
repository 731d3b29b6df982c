# verdict: wrong
# as_tensor avoids a copy where it can. float64 on the CPU can stay as it is, so it
# shares the memory.
p1 = [2, 3]
p2 = [1, 2]
p3 = [1, 2]
p4 = [1, 2]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
