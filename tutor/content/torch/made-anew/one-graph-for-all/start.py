import torch


def bend(x):
    """√x from 1 on, and its tangent (x + 1) / 2 below, entry by entry."""
    if (x >= 1).all():
        return torch.sqrt(x)
    return (x + 1) / 2
