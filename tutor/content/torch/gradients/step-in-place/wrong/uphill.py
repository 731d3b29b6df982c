# verdict: wrong
# The gradient points to where the loss grows: subtract it.
import torch


def step(w, rate):
    with torch.no_grad():
        w += rate * w.grad
    w.grad = None
