# verdict: wrong
# This is the difference h1 - h2; the loss is its square.
loss = -5
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 10
d_x = 50
