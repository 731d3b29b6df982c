# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

p1 = (np.ones((2, 3)) @ np.ones((3, 4))).shape
p2 = ValueError
p3 = (2,)
p4 = ()
p5 = (2, 4)
p6 = (6, 3)
p7 = (5, 2, 4)
p8 = (5, 2, 5, 4)
p9 = ()
