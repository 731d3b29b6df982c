# verdict: error
# No way leads back to w or x: what is written through `.data`, computed under no_grad
# or put into a new torch.tensor has no past.
import torch


def states(w, x):
    h = torch.zeros_like(x)
    h.data[0] = torch.tanh(x[0])
    for t in range(1, len(x)):
        h.data[t] = torch.tanh(w * h[t - 1] + x[t])
    return h
