# verdict: wrong
# `w = w - ...` makes a new tensor, which is no leaf and is not tracked under no_grad:
# the caller's w stays, and in the next turn there is no graph. `w -= ...` writes in
# place.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w = w - rate * w.grad
        losses.append(loss.item())
    return losses
