# verdict: wrong
# The largest entry is close to the result but below it, by up to log(N): the other
# entries count too.
import numpy as np


def log_sum_exp(z):
    return np.amax(z)
