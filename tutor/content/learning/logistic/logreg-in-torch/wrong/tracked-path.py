# verdict: wrong
# The rows are still tied to a graph, so it is kept in memory for as long as the path
# is. Take them out with detach().
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.clone()]
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(w @ X, t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.clone())
    return torch.stack(path)
