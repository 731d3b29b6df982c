# verdict: wrong
# This is the sum of the squared errors; the mean is N times smaller, and so is its
# gradient.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).sum()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        losses.append(loss.item())
    return losses
