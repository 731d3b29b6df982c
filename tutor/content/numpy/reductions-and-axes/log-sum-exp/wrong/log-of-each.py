# verdict: wrong
# The logarithm of a sum is not the sum of the logarithms: log(exp(z)) is z again, and
# this is only the sum of z. Sum first, then take the logarithm.
import numpy as np


def log_sum_exp(z):
    return np.sum(np.log(np.exp(z - np.amax(z)))) + z.size * np.amax(z)
