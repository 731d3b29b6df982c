# verdict: wrong
# The first row is where the descent starts, before any step: there are steps + 1 rows.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = []
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(w @ X, t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.detach().clone())
    return torch.stack(path) if path else w.detach()[None]
