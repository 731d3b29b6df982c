# verdict: wrong
# The gradient is still there, and the next backward() adds to it: the steps become
# larger and go wrong. `w.grad = None`.
import torch


def step(w, rate):
    with torch.no_grad():
        w -= rate * w.grad
