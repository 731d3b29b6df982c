# verdict: way
# The machine found this, not you: write down what you expect, then let it say where
# you were right.
import torch

w = torch.ones(2, requires_grad=True)
f1 = (w * 2).is_leaf
f2 = True
f3 = True
f4 = False
f5 = True
f6 = False
f7 = True
f8 = "error"
f9 = "error"
g = None
