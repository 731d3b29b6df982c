# verdict: wrong
# All rows are the last weights: the list holds w.detach() again and again, which shares
# w's memory, and the steps write into it. Append a copy, `w.detach().clone()`.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach()]
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(w @ X, t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.detach())
    return torch.stack(path)
