# verdict: wrong
# `maximum` takes the larger *of two*, entry by entry. The largest *of all* is `max` or
# `amax`.
p1 = (3, 4)
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = ()
p8 = (3, 4)
