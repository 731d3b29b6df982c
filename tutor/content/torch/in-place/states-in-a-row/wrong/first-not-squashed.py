# verdict: wrong
# The first state is a state like the others: tanh(w · 0 + x[0]).
import torch


def states(w, x):
    """All h[t] = tanh(w * h[t-1] + x[t]), for x (T, K) and w (K,)."""
    h = x[0]
    found = [h]
    for entry in x[1:]:
        h = torch.tanh(w * h + entry)
        found.append(h)
    return torch.stack(found)
