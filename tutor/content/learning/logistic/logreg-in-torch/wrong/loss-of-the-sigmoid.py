# verdict: wrong
# σ of a large score is rounded to 1, and the loss made of it has no slope left: where
# the model is sure and wrong the gradient vanishes. Give the scores to
# binary_cross_entropy_with_logits.
import torch
import torch.nn.functional as F


def descend(w, X, t, rate, steps):
    """The weights at the start and after each step: (steps + 1, K)."""
    w = w.clone().requires_grad_()
    path = [w.detach().clone()]
    for _ in range(steps):
        E = F.binary_cross_entropy(torch.sigmoid(w @ X), t, reduction="sum")
        E.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        path.append(w.detach().clone())
    return torch.stack(path)
