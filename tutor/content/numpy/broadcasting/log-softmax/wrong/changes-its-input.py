# verdict: wrong
# `z -= ...` writes into the caller's z, which is then spoilt for the next call. `z -
# ...` makes a new array.
import numpy as np


def log_softmax(z):
    z -= np.max(z, axis=0)
    return z - np.log(np.sum(np.exp(z), axis=0))
