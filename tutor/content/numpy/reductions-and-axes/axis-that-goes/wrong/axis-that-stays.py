# verdict: wrong
# The axis that is named is not the one that stays. It is the direction along which
# entries are added up, and so it is gone afterwards.
p1 = (2,)
p2 = (3,)
p3 = (4,)
p4 = (2, 4)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
