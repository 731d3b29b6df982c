# verdict: wrong
# The largest absolute value is no good where all numbers are negative: z - m is then
# twice as far down, and every exp is 0. Take the largest entry itself.
import numpy as np


def log_sum_exp(z):
    m = np.amax(np.abs(z))
    return m + np.log(np.sum(np.exp(z - m)))
