import torch


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        # Your code instead of this line: the loss, its gradient, and a step.
        path.append(w.detach().clone())
    return torch.stack(path)
