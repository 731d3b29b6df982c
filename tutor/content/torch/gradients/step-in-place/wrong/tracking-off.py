# verdict: wrong
# With requires_grad off the change is allowed, but nobody switched it on again: the
# next loss is not tracked. no_grad does both.
import torch


def step(w, rate):
    w.requires_grad_(False)
    w -= rate * w.grad
    w.grad = None
