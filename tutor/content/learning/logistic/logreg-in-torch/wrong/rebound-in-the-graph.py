# verdict: error
# `w = w - rate * w.grad` makes a new tensor, computed from the old one: it is no leaf,
# and its .grad is None after the next backward(). Change w in place, under
# torch.no_grad().
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(w @ X, t, reduction="sum")
        E.backward()
        w = w - rate * w.grad
        path.append(w.detach().clone())
    return torch.stack(path)
