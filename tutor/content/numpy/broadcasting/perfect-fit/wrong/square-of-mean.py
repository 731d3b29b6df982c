# verdict: wrong
# Here the mean is taken first, and positive and negative differences cancel. Square
# each difference first.
import numpy as np


def mse(y, t):
    return np.mean(y.ravel() - t) ** 2
