# verdict: wrong
# 1 is the local derivative, of h2 by g2. The chain rule multiplies it by what has come
# to h2.
loss = 25
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 1
d_x = 50
