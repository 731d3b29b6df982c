# verdict: error
# This is right, but the graph that is captured cannot have a loop over entries that
# are not there yet. Decide for all at once.
import torch


def bend(x):
    entries = [torch.sqrt(z) if z >= 1 else (z + 1) / 2 for z in x.flatten()]
    return torch.stack(entries).reshape(x.shape) if entries else x.clone()
