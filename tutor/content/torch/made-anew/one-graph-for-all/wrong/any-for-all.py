# verdict: wrong
# `if` takes one branch for all entries, whichever way the question is put.
# `torch.where` chooses for each.
import torch


def bend(x):
    if (x >= 1).any():
        return torch.sqrt(x)
    return (x + 1) / 2
