# verdict: wrong
# Small in size is meant: -0.8 is smaller than the limit, and yet it is a loud unit.
# Compare `.abs()`.
import torch


def loud(h, limit):
    shown = h.detach().clone()
    shown[shown < limit] = 0
    return shown
