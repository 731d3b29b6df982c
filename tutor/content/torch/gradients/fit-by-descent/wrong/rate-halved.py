# verdict: wrong
# The derivative of e² is 2 e, and backward() knows it: this step is half as long as
# asked for.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rate / 2 * w.grad
        losses.append(loss.item())
    return losses
