# verdict: error
# The step is recorded, and a tracked leaf must not be changed so. `with
# torch.no_grad():` around it.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        w -= rate * w.grad
        losses.append(loss.item())
    return losses
