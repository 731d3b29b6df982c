# verdict: wrong
# This is the square root of what is asked for.
import numpy as np


def mse(y, t):
    return np.sqrt(np.mean((y.ravel() - t) ** 2))
