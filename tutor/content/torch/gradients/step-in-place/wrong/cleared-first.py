# verdict: wrong
# The gradient is cleared before it is used, so this is a step of 0. First the step,
# then `w.grad = None`.
import torch


def step(w, rate):
    w.grad.zero_()
    with torch.no_grad():
        w -= rate * w.grad
