# verdict: wrong
# These are the first differences, y[i+1] - y[i]. The second difference looks to both
# sides.
import numpy as np


def second_difference(n):
    return np.eye(n, k=1) - np.eye(n)
