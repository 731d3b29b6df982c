# verdict: wrong
# `np.roll` puts the end of y in front of its beginning: the first windows hold numbers
# of both. Slices end where y ends.
import numpy as np


def moving_average(y, m):
    S = np.cumsum(y.astype(float))
    return ((S - np.roll(S, m)) / m)[m - 1 :]
