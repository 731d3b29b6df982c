# verdict: wrong
# 1e-8 is the best of the forward difference. The central one is exact to h², and gets
# its best at a larger h: there rounding does less harm.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 8
central = 8
central32 = 2
worst = 1
