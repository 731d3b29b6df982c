# verdict: way
# The machine found this value, not you: it is to be found on paper, where you see every
# step.
loss = (lambda x: (1 - x * x - x) ** 2)(2)
d_h1 = -10
d_h2 = 10
d_g1 = 0
d_g2 = 10
d_x = 50
