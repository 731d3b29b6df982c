# verdict: wrong
# float32 has 7 digits, not 16: the difference of two numbers that are 1e-5 apart has
# only two of these left.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 8
central = 5
central32 = 5
worst = 1
