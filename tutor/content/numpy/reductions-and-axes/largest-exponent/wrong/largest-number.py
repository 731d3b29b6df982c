# verdict: wrong
# This is the largest number of the dtype itself. It is exp(z); z is its logarithm.
import numpy as np


def largest_exponent(dtype):
    return int(np.finfo(dtype).max)
