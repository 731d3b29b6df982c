# verdict: way
# The numbers are right, but the recursion makes one call for every window: a loop by
# another name.
import numpy as np


def moving_average(y, m):
    if len(y) < m:
        return np.zeros(0)
    if len(y) == m:
        return np.array([y.mean()])
    half = (len(y) + m) // 2
    return np.concatenate([moving_average(y[:half], m), moving_average(y[half - m + 1 :], m)])
