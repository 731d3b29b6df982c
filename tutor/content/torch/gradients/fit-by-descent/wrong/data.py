# verdict: wrong
# It arrives at the same numbers, by writing behind autograd's back. `with
# torch.no_grad(): w -= ...` does it where autograd looks.
import torch


def fit(w, X, t, rate, steps):
    losses = []
    for _ in range(steps):
        loss = ((w @ X - t) ** 2).mean()
        w.grad = None
        loss.backward()
        w.data -= rate * w.grad
        losses.append(loss.item())
    return losses
