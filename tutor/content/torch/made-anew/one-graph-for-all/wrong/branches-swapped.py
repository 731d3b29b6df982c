# verdict: wrong
# where takes the first where the condition is true, the second elsewhere.
import torch


def bend(x):
    return torch.where(x >= 1, (x + 1) / 2, x.clamp(min=1).sqrt())
