# verdict: wrong
# The mean divides by N. Asked for is the logarithm of the sum.
import numpy as np


def log_sum_exp(z):
    m = np.amax(z)
    return m + np.log(np.mean(np.exp(z - m)))
