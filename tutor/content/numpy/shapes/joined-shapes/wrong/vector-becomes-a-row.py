# verdict: wrong
# As a row a fits under A, which is `np.vstack((A, a))`. `hstack` puts it beside A.
p1 = (2, 3)
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = (3, 3)
p9 = (2, 1)
