# verdict: wrong
# This returns a new tensor, computed from the old one and so no leaf, and leaves the
# caller's w alone. Write into it: `w -= ...`.
import torch


def step(w, rate):
    return w - rate * w.grad
