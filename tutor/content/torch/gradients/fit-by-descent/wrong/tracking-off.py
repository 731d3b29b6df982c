# verdict: error
# requires_grad is switched off for the step and never on again: in the next turn
# nothing is tracked, so there is no way back. `with torch.no_grad():` ends by itself.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        w.requires_grad_(False)
        w -= rate * w.grad
        losses.append(loss.item())
    return losses
