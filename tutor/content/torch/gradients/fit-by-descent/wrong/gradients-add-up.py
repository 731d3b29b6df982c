# verdict: wrong
# The first step is right, the later ones are too long: backward() adds to what is in
# w.grad. Clear it in each turn, before backward().
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        losses.append(loss.item())
    return losses
