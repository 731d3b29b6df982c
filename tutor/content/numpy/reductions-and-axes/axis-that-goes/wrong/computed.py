# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

T = np.zeros((2, 3, 4))
p1 = T.sum(axis=0).shape
p2 = (2, 4)
p3 = (2, 3)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
