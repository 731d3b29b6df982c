# verdict: wrong
# g2 is x² + x: its derivative is 2 x + 1. Here the 1 is missing.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 10
d_x = 40
