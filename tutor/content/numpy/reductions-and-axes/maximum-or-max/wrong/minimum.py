# verdict: wrong
# `np.minimum` keeps the smaller of both, so that the negative entries are left. The
# larger one is wanted.
import numpy as np


def relu(z):
    return np.minimum(z, 0)
