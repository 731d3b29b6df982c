# verdict: wrong
# These are the sums of the windows; the means are 1/m of them.
import numpy as np


def moving_average(y, m):
    S = np.concatenate([[0.0], np.cumsum(y)])
    return S[m:] - S[:-m]
