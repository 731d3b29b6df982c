# verdict: wrong
# Both have four entries, but they are not paired one by one: that needs equal shapes,
# such as `flat + column[:, 0]`.
p1 = (4, 3)
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4,)
