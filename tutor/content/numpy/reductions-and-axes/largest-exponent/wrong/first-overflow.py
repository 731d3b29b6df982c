# verdict: wrong
# For this z exp(z) is `inf` already. The last whole number that works is one less:
# log(max) is rounded down.
import numpy as np


def largest_exponent(dtype):
    z = 11
    with np.errstate(over="ignore"):
        while np.isfinite(np.exp(np.array(z, dtype=dtype))):
            z += 1
    return z
