# verdict: wrong
# `w = ...` calls a new tensor w, in this function only: the caller's is as before.
# no_grad changes nothing about that.
import torch


def step(w, rate):
    with torch.no_grad():
        w = w - rate * w.grad
