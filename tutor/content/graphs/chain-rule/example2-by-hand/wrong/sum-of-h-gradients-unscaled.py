# verdict: wrong
# Each edge from g1 has the factor 2, and the two paths have opposite signs: 2 · d_h1 +
# 2 · d_h2. Multiply along each path, then add.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 40
d_g2 = 10
d_x = 50
