# verdict: wrong
# A central difference may take a larger h, since its own error is h² and not h. The
# forward one needs a smaller one.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 5
central = 5
central32 = 2
worst = 1
