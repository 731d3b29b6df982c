# verdict: wrong
# where computes both branches, and the root that was not chosen gets the gradient 0:
# times inf, its slope, that is nan. Give the root a harmless number.
import torch


def bend(x):
    return torch.where(x >= 1, torch.sqrt(x), (x + 1) / 2)
