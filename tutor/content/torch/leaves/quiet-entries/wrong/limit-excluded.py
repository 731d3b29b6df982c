# verdict: wrong
# An entry whose size equals the limit is kept: `<`, not `<=`.
import torch


def loud(h, limit):
    shown = h.detach().clone()
    shown[shown.abs() <= limit] = 0
    return shown
