# verdict: wrong
# `*` is no matrix product: it multiplies entry by entry and broadcasts. The matrix
# product is `@`.
p1 = (2, 4)
p2 = (2, 4)
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
