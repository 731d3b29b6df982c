# verdict: wrong
# exp(m) is a factor of the sum. The logarithm turns a product into a sum, so m is added
# and not multiplied.
import numpy as np


def log_sum_exp(z):
    m = np.amax(z)
    return m * np.log(np.sum(np.exp(z - m)))
