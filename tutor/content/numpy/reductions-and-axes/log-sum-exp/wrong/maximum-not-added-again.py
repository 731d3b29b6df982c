# verdict: wrong
# The largest entry was taken out of the sum and has to come back in front of it: `m +
# np.log(...)`.
import numpy as np


def log_sum_exp(z):
    m = np.amax(z)
    return np.log(np.sum(np.exp(z - m)))
