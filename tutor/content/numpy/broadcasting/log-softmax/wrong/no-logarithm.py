# verdict: wrong
# This is p itself. Asked for is its logarithm.
import numpy as np


def log_softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return e / e.sum(axis=0)
