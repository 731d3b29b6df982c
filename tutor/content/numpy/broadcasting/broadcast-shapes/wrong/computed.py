# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

A, row = np.zeros((4, 3)), np.zeros(3)
p1 = (A + row).shape
p2 = ValueError
p3 = (4, 3)
p4 = (4, 3)
p5 = (2, 4, 3)
p6 = ValueError
p7 = (3, 4)
p8 = (4, 4)
