# verdict: error
# The second argument of `np.eye` is the number of columns, which cannot be -1. Name the
# shift: `np.eye(n, k=-1)`.
import numpy as np


def second_difference(n):
    return np.eye(n, k=1) - 2 * np.eye(n) + np.eye(n, -1)
