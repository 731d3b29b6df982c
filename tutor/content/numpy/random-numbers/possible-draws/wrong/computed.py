# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

p1 = 9
p2 = 6
p3 = round(np.random.default_rng(7).uniform(2, 6, 100_000).mean())
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
