# verdict: way
# The machine found this, not you: write down what you expect, then let it say where
# you were right.
import torch

d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = (torch.tensor(1e8) + 1 - 1e8).item()
