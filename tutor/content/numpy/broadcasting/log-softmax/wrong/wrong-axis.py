# verdict: wrong
# `axis=1` sums over the samples, as if they were to share one probability. The classes
# of a sample share it: `axis=0`.
import numpy as np


def log_softmax(z):
    if z.shape[1] == 0:
        return z
    s = z - z.max(axis=1, keepdims=True)
    return s - np.log(np.sum(np.exp(s), axis=1, keepdims=True))
