# verdict: wrong
# A mask times nan is nan, for 0 · nan is not 0. `torch.where` chooses and does not
# multiply.
import torch


def bend(x):
    big = x >= 1
    return big * torch.sqrt(x) + ~big * (x + 1) / 2
