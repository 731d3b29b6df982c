# verdict: wrong
# Replacing inf and nan afterwards makes the number finite, not right: what was lost is
# not in it any more.
import numpy as np


def loss(z, t):
    h = 1 / (1 + np.exp(-z))
    return np.sum(np.nan_to_num(-t * np.log(h) - (1 - t) * np.log(1 - h)))
