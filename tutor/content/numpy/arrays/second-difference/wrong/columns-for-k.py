# verdict: wrong
# The second argument of `np.eye` is the number of columns: `np.eye(n, 1)` is one
# column, which is then added to every other. Name the shift: `np.eye(n, k=1)`.
import numpy as np


def second_difference(n):
    return np.eye(n, 1) - 2 * np.eye(n) + np.eye(n, k=-1)
