# verdict: wrong
# Choosing by label gets rid of nan (0 times inf), but not of inf: 1 - h is still 0
# before the logarithm sees it.
import numpy as np


def loss(z, t):
    h = 1 / (1 + np.exp(-z))
    return np.sum(-np.log(np.where(t == 1, h, 1 - h)))
