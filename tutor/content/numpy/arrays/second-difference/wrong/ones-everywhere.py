# verdict: wrong
# Every entry off the diagonal is 1 here. Only the direct neighbours get one, and all
# others stay 0.
import numpy as np


def second_difference(n):
    return np.ones((n, n)) - 3 * np.eye(n)
