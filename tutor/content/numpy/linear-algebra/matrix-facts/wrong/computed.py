# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

p1 = np.linalg.norm(np.eye(4))
p2 = 8
p3 = 5
p4 = 1
p5 = 0
p6 = 100
p7 = complex
p8 = (5, 5)
p9 = (3, 5)
