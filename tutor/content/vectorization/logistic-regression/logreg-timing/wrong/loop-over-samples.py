# verdict: way
# The numbers are right, but samples are taken one at a time in Python. torch is no
# faster at that than NumPy: hand over all of X at once.
import torch


def gradient(w, X, t):
    grad = torch.zeros_like(w)
    for n in range(X.shape[1]):
        grad = grad + (torch.sigmoid(w @ X[:, n]) - t[n]) * X[:, n]
    return grad
