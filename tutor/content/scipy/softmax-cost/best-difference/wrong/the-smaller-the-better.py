# verdict: wrong
# On paper the limit is h -> 0. On a machine f(x + h) and f(x) share more and more
# digits, and their difference loses these: the smallest h is among the worst.
import numpy as np


def forward_slope(x, h):
    return (np.exp(x + h) - np.exp(x)) / h


def central_slope(x, h):
    return (np.exp(x + h) - np.exp(x - h)) / (2 * h)


# n, where h = 10**-n.
forward = 13
central = 13
central32 = 2
worst = 1
