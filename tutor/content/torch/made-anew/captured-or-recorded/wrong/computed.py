# verdict: way
# The machine found this, not you: write down what you expect, then let it say where
# you were right.
import torch

x = torch.tensor(3.0, requires_grad=True)
(2 * x).backward()
d1 = x.grad.item()
d2 = -1
n = 4
e = "error"
p1 = 2
p2 = 8
g = 8
