# verdict: wrong
# This is the sum of the squares. The mean divides it by N.
import numpy as np


def mse(y, t):
    return np.sum((y.ravel() - t) ** 2)
