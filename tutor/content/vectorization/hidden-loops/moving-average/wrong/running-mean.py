# verdict: wrong
# This is the mean of everything up to i, not of the last m. Subtract the running sum
# from m entries before.
import numpy as np


def moving_average(y, m):
    mean = np.cumsum(y) / np.arange(1, len(y) + 1)
    return mean[m - 1 :]
