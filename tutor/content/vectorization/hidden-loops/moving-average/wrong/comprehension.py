# verdict: way
# The numbers are right, but each window is a turn of a loop in Python, comprehension or
# not.
import numpy as np


def moving_average(y, m):
    return np.array([y[i : i + m].mean() for i in range(len(y) - m + 1)])
