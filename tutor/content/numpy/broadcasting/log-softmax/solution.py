import numpy as np


def log_softmax(z):
    """The logarithm of the softmax of every column of z, shape (C, N)."""
    s = z - np.amax(z, axis=0)
    return s - np.log(np.sum(np.exp(s), axis=0))
