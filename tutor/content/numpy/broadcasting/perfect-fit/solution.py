import numpy as np


def mse(y, t):
    """The mean squared error of predictions y against targets t."""
    return np.mean((y.reshape(t.shape) - t) ** 2)
