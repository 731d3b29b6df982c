# verdict: wrong
# This overwrites x, the caller's data, which may be a leaf besides. States need
# tensors of their own.
import torch


def states(w, x):
    x[0] = torch.tanh(x[0])
    for t in range(1, len(x)):
        x[t] = torch.tanh(w * x[t - 1] + x[t])
    return x
