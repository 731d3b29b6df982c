# verdict: wrong
# Where numbers lie far apart, the largest is still far above the mean (or the
# smallest), and exp overflows. Only the largest entry makes all exponents 0 or less.
import numpy as np


def log_sum_exp(z):
    m = np.mean(z)
    return m + np.log(np.sum(np.exp(z - m)))
