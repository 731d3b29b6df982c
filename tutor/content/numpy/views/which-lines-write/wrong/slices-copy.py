# verdict: wrong
# With lists a slice is a copy. With arrays it is a view, which is why it costs nothing,
# however long it is.
p1 = [10, 20, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
