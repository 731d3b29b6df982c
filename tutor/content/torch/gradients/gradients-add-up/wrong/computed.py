# verdict: way
# The machine found this, not you: write down what you expect, then let it say where
# you were right.
import torch

x = torch.tensor(2.0, requires_grad=True)
(x * x).backward()
g1 = None
g2 = x.grad.item()
g3 = 8
g4 = "error"
g5 = 2
g6 = 7
g7 = 3
g8 = None
g9 = "error"
g10 = 8
