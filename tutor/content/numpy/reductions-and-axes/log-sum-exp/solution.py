import numpy as np


def log_sum_exp(z):
    """The logarithm of the sum of exp(z), for numbers of any size."""
    m = np.amax(z)
    return m + np.log(np.sum(np.exp(z - m)))
