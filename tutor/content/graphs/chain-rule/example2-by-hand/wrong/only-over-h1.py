# verdict: wrong
# This is the path over h1 alone. g1 is used in h2 as well, and what comes back from
# there is added.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = -20
d_g2 = 10
d_x = -10
