# verdict: wrong
# The first window is missing: a running sum that begins with y[0] has no S[0] = 0 to
# subtract. Put a 0 in front of it.
import numpy as np


def moving_average(y, m):
    S = np.cumsum(y)
    return (S[m:] - S[:-m]) / m
