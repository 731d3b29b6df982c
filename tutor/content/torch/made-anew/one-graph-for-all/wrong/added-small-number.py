# verdict: wrong
# A small number under the root keeps it from 0, and changes all values. And negative
# numbers still have no root.
import torch


def bend(x):
    return torch.where(x >= 1, torch.sqrt(x + 1e-3), (x + 1) / 2)
