# verdict: wrong
# Rounding at 1e-13 does harm. But h² at 1e-1 does more: print both ends of the V.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 8
central = 5
central32 = 2
worst = 13
