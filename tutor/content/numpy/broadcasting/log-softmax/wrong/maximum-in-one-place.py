# verdict: wrong
# The largest score is taken out of the sum, and left in z. Both must be about the same
# numbers: go on with `s` in both places.
import numpy as np


def log_softmax(z):
    s = z - np.max(z, axis=0)
    return z - np.log(np.sum(np.exp(s), axis=0))
