# verdict: wrong
# Unequal shapes are no error by themselves: an axis that is missing, or has length 1,
# is repeated until it fits.
p1 = ValueError
p2 = ValueError
p3 = ValueError
p4 = ValueError
p5 = ValueError
p6 = ValueError
p7 = ValueError
p8 = ValueError
