# verdict: wrong
# exp(z / m) is not exp(z) / exp(m): a quotient of exponentials is the exponential of a
# difference, exp(z - m).
import numpy as np


def log_sum_exp(z):
    m = np.amax(z)
    return m + np.log(np.sum(np.exp(z / m)))
