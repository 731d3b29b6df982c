# verdict: wrong
# exp of 1000 is `inf`, and the logarithm of `inf` is `inf`. Take the largest entry out
# first, so that no exponent is above 0.
import numpy as np


def log_sum_exp(z):
    return np.log(np.exp(z).sum())
