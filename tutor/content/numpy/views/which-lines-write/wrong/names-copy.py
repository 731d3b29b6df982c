# verdict: wrong
# `b = a` copies nothing, it gives the one array a second name. So there is only one
# array that `+=` could write into.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [10, 20, 30, 40]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
