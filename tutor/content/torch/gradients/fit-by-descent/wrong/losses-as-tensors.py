# verdict: wrong
# These losses are tensors, and each holds the graph it came from, with all that was
# saved there: memory grows with every step. `loss.item()` is the number alone.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        losses.append(loss)
    return losses
