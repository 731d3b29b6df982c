# verdict: wrong
# `h.data` is h's own memory, and writing into it is hidden from autograd: backward()
# computes with the zeros and complains of nothing. Copy first: `h.detach().clone()`.
import torch


def loud(h, limit):
    shown = h.data
    shown[shown.abs() < limit] = 0
    return shown
