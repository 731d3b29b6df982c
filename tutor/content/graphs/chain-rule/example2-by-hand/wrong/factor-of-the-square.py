# verdict: wrong
# The derivative of u² is 2 u, not u: the exponent comes down as a factor.
loss = 25
d_h1 = -5
d_h2 = 5
d_g1 = 0
d_g2 = 5
d_x = 25
