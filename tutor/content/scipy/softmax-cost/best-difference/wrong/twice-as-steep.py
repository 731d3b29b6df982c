# verdict: wrong
# The central difference covers 2h, not h: divide by `(2 * h)`, or all slopes are twice
# as large.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / h


# n, where h = 10**-n.
forward = 8
central = 5
central32 = 2
worst = 1
