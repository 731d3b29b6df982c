# verdict: way
# The numbers are right, and all windows are done at once, but there is a turn for each
# of the m entries of a window.
import numpy as np


def moving_average(y, m):
    N = len(y) - m + 1
    return sum(y[j : j + N] for j in range(m)) / m
