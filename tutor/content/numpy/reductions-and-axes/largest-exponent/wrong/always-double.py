# verdict: wrong
# A Python number is a float64, so this finds the end of float64 every time. Make z of
# the dtype first: `np.array(z, dtype=dtype)`.
import numpy as np


def largest_exponent(dtype):
    z = 0
    with np.errstate(over="ignore"):
        while np.isfinite(np.exp(float(z + 1))):
            z += 1
    return z
