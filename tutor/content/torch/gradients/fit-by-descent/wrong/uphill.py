# verdict: wrong
# The loss grows: the step has to go against the gradient, `w -= rate * w.grad`.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w += rate * w.grad
        losses.append(loss.item())
    return losses
