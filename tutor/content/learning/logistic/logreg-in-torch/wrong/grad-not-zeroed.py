# verdict: wrong
# backward() adds to w.grad: from the second step on it holds the gradients of all steps
# before. Empty it after each step, `w.grad = None`.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(w @ X, t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        path.append(w.detach().clone())
    return torch.stack(path)
