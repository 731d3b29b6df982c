# verdict: wrong
# S[i+m-1] - S[i] is a window of m - 1 numbers: the last one is left out. With 0 in
# front, S[i+m] - S[i] is right.
import numpy as np


def moving_average(y, m):
    S = np.concatenate([[0.0], np.cumsum(y)])
    return (S[m - 1 : -1] - S[: len(y) - m + 1]) / m
