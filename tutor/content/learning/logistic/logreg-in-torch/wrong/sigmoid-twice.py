# verdict: wrong
# binary_cross_entropy_with_logits takes scores and applies σ itself. Given σ(w·X) it
# squeezes the numbers a second time, and the gradient is too small.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        E = F.binary_cross_entropy_with_logits(torch.sigmoid(w @ X), t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.detach().clone())
    return torch.stack(path)
