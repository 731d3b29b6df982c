# verdict: wrong
# `A @ C` is refused, since 3 meets 4. But `inner` takes the last axis of both, and
# these agree.
p1 = (2, 4)
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = ValueError
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
