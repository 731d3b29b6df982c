# verdict: wrong
# Each state is a row here: (T, K). `torch.stack` puts the new axis first by itself.
import torch


def states(w, x):
    """All h[t] = tanh(w * h[t-1] + x[t]), for x (T, K) and w (K,)."""
    h = torch.zeros_like(w)
    found = []
    for entry in x:
        h = torch.tanh(w * h + entry)
        found.append(h)
    return torch.stack(found, dim=1)
