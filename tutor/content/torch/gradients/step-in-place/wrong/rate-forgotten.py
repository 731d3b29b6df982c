# verdict: wrong
# The gradient is subtracted as it is; times `rate` it is a small step.
import torch


def step(w, rate):
    with torch.no_grad():
        w -= w.grad
    w.grad = None
