# verdict: wrong
# The denominator is a sum, and log p needs its logarithm: `s - np.log(...)`.
import numpy as np


def log_softmax(z):
    s = z - np.max(z, axis=0)
    return s - np.sum(np.exp(s), axis=0)
