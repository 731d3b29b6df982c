# verdict: wrong
# This is the mean absolute error. The differences are to be squared before the mean is
# taken.
import numpy as np


def mse(y, t):
    return np.mean(np.abs(y.ravel() - t))
