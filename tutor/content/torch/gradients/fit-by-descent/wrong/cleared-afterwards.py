# verdict: wrong
# Cleared after the step, the old gradient is still there in the first turn, and is
# added to. Clear before backward().
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        w.grad = None
        losses.append(loss.item())
    return losses
