# verdict: wrong
# The result is always float64. Leave the inputs in the type they have: the result of `X
# @ (h - t)` then has it too.
import torch


def gradient(w, X, t):
    w, X, t = w.double(), X.double(), t.double()
    return X @ (torch.sigmoid(w @ X) - t)
