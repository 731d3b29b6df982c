# verdict: wrong
# `torch.cat` lays them end to end, in one long row. `torch.stack` makes a row of
# each.
import torch


def states(w, x):
    """All h[t] = tanh(w * h[t-1] + x[t]), for x (T, K) and w (K,)."""
    h = torch.zeros_like(w)
    found = []
    for entry in x:
        h = torch.tanh(w * h + entry)
        found.append(h)
    return torch.cat(found)
