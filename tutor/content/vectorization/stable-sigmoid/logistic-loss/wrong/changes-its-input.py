# verdict: wrong
# `z[t == 1] *= -1` turns the signs in the caller's z: the next call finds other scores.
# `np.where(t == 1, -z, z)` makes a new array.
import numpy as np


def loss(z, t):
    z[t == 1] *= -1
    return np.sum(np.logaddexp(0, z))
