# verdict: way
# The numbers are right, and no line of Python runs for a window; but `map` hands each
# one to `fsum` as an object, many times slower than one compiled loop.
import numpy as np


import math


def moving_average(y, m):
    windows = np.lib.stride_tricks.sliding_window_view(y, m)
    return np.array(list(map(math.fsum, windows))) / m
