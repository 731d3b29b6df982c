# verdict: wrong
# `outer` always has two axes: A is made flat before. `np.multiply.outer` would keep its
# axes.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (2, 3, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
