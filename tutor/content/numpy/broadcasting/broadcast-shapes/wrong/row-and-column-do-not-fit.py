# verdict: wrong
# Neither has the other's shape, and yet both can be repeated: the row four times, the
# column three times.
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = ValueError
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
