import torch


def step(w, rate):
    """One step of w against its gradient, in place; the gradient is forgotten."""
    with torch.no_grad():
        w = w - rate * w.grad
    w.grad = None
