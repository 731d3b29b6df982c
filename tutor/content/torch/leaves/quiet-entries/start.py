import torch


def loud(h, limit):
    """The entries of h that are at least as large as the limit, 0 elsewhere; for display."""
    shown = h.data
    shown[torch.abs(shown) < limit] = 0
    return shown
