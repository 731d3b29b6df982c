# verdict: wrong
# `y.T` is right for a column, since (1, N) goes with (N,). But the mean over one axis
# is then an array, and one number is wanted.
import numpy as np


def mse(y, t):
    return np.mean((y.T - t) ** 2, axis=-1)
