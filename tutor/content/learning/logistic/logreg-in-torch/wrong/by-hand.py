# verdict: way
# The numbers are right, but the gradient was worked out by hand.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        with torch.no_grad():
            w -= rate * (X @ (torch.sigmoid(w @ X) - t))
        path.append(w.detach().clone())
    return torch.stack(path)
