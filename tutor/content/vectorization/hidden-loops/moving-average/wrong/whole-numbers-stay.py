# verdict: wrong
# `//` rounds every mean down to a whole number. `/` keeps its decimals.
import numpy as np


def moving_average(y, m):
    S = np.concatenate([[0], np.cumsum(y)])
    return (S[m:] - S[:-m]) // m
