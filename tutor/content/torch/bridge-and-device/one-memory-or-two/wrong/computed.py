# verdict: way
# The machine found this, not you: write down what you expect, then let it say where
# you were right.
import numpy as np
import torch

a = np.array([1.0, 2.0])
x = torch.from_numpy(a)
a += 1
p1 = x.tolist()
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
