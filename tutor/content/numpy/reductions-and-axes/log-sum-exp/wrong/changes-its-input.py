# verdict: wrong
# `z -= m` writes into the caller's array. `z - m` makes a new one.
import numpy as np


def log_sum_exp(z):
    m = np.amax(z)
    if z.dtype.kind == "i":
        z = z.astype(float)
    z -= m
    return m + np.log(np.sum(np.exp(z)))
