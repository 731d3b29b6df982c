import torch


def bend(x):
    """√x from 1 on, and its tangent (x + 1) / 2 below, entry by entry."""
    return torch.where(x >= 1, x.clamp(min=1).sqrt(), (x + 1) / 2)
