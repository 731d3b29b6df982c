# verdict: wrong
# This is the path over h2 alone: it has replaced what came over h1. In code this is `=`
# where `+=` is needed.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 20
d_g2 = 10
d_x = 110
