# verdict: wrong
# When h2 grows, h1 - h2 falls: the local derivative of a difference by its second part
# is -1.
loss = 25
d_h1 = -10
d_h2 = -10
d_g1 = -40
d_g2 = -10
d_x = -170
