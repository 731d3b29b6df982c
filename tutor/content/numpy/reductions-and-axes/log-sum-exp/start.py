import numpy as np


def log_sum_exp(z):
    """The logarithm of the sum of exp(z), for numbers of any size."""
    # Correct this: it is right on paper, and for small numbers only.
    return np.log(np.sum(np.exp(z)))
