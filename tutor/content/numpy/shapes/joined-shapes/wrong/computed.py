# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

a, b = np.zeros(3), np.ones(3)
p1 = np.stack((a, b)).shape
p2 = (6,)
p3 = (2, 3)
p4 = (3, 2)
p5 = (2, 2, 3)
p6 = (2, 6)
p7 = (4, 3)
p8 = ValueError
p9 = (2, 1)
