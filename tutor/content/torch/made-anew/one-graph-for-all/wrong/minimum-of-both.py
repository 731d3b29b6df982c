# verdict: wrong
# The tangent lies above the root everywhere, so the smaller one is always the root:
# nan below 0.
import torch


def bend(x):
    return torch.minimum(torch.sqrt(x), (x + 1) / 2)
