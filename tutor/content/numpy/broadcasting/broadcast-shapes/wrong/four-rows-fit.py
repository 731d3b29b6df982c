# verdict: wrong
# There are four rows and four numbers, but NumPy does not look for an axis that fits.
# It takes the last one, of length 3.
p1 = (4, 3)
p2 = (4, 3)
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
