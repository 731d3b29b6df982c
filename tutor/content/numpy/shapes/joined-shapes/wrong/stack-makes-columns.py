# verdict: wrong
# The new axis comes first unless `axis` says otherwise: `np.stack((a, b), axis=1)`
# would have a and b as columns.
p1 = (3, 2)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
