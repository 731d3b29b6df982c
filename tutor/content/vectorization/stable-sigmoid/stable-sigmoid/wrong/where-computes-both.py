# verdict: wrong
# `np.where` picks between two finished arrays: both forms are computed for every x, the
# one that overflows as well. Compute exp(-|x|) once, and use it in both.
import numpy as np


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
