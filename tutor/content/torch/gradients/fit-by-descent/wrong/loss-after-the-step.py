# verdict: wrong
# The steps are right. But each loss is asked for from before its step, and here it is
# computed once more, with the new w.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        losses.append(((w @ X - t) ** 2).mean().item())
    return losses
