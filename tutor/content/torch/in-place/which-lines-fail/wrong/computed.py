# verdict: way
# The machine found this, not you: say first which node keeps what, then run it.
import torch

h = torch.tensor(2.0)
h.add_(1)
h.mul_(2)
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = h._version
v2 = 0
