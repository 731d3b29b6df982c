# verdict: wrong
# One below the other would be end to end if these were columns. For `vstack` an array
# with one axis is a row.
p1 = (2, 3)
p2 = (6,)
p3 = (6,)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
