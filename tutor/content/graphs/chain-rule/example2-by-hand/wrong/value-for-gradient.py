# verdict: wrong
# That is the value of h1. A gradient says how fast the loss moves when h1 moves, and
# has a size and a sign of its own.
loss = 25
d_h1 = 13
d_h2 = 18
d_g1 = 0
d_g2 = 10
d_x = 50
