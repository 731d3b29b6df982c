# verdict: wrong
# In float32, 1 + 1e-8 is 1: the difference is 0, and the slope as well.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 8
central = 5
central32 = 8
worst = 1
