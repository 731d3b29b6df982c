loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 10
d_x = 50
