# verdict: wrong
# `np.abs` turns -1.5 into 1.5. Negative entries are to become 0.
import numpy as np


def relu(z):
    return np.abs(z)
