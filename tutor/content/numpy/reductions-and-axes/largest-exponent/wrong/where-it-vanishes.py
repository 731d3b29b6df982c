# verdict: wrong
# This is where exp(-z) becomes too small. Asked for is where exp(z) becomes too large.
import numpy as np


def largest_exponent(dtype):
    z = 0
    while np.exp(np.array(-z - 1, dtype=dtype)) > 0:
        z += 1
    return z
