# verdict: wrong
# `amax` does not compare with 0. That is `np.maximum(T, 0)`, and mixing them up is no
# error.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (2, 3, 4)
