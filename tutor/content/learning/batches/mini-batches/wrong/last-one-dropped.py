# verdict: wrong
# The last batch has fewer samples, and was left out: those samples are missed in this
# epoch. Leave `drop_last` alone.
import torch
from torch.utils.data import DataLoader, TensorDataset


def batches(x, y, size, seed):
    """The samples in batches, in a new order each time one goes through them."""
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(TensorDataset(x, y), size, shuffle=True, drop_last=True, generator=generator)


def train(x, y, size, rate, epochs, seed):
    """The weights (K,) after one step for each batch of each epoch, from w = 0."""
    w = torch.zeros_like(x[0]).requires_grad_()
    data = batches(x, y, size, seed)
    for _ in range(epochs):
        for xb, yb in data:
            error = ((xb @ w - yb) ** 2).mean()
            error.backward()
            with torch.no_grad():
                w -= rate * w.grad
            w.grad = None
    return w.detach()
