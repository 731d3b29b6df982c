# verdict: wrong
# The copy saves h from being changed, but a detached one has no past, and the
# gradient ends there. `.clone()` alone stays in the graph.
import torch


def states(w, x):
    h = torch.zeros_like(x)
    h[0] = torch.tanh(x[0])
    for t in range(1, len(x)):
        h[t] = torch.tanh(w.detach() * h[t - 1].clone() + x[t])
    return h
