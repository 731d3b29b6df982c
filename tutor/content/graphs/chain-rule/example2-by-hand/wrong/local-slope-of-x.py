# verdict: wrong
# 2 x + 1 is only the last factor, g2 by x. It is multiplied by what has come to g2.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 10
d_x = 5
