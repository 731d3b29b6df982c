# verdict: wrong
# `np.convolve` adds windows that reach beyond the ends, if it is not told to leave them
# out: `mode="valid"`.
import numpy as np


def moving_average(y, m):
    return np.convolve(y, np.ones(m) / m)
