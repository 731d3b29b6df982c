# verdict: wrong
# This is the largest absolute value. The largest number of -3 and 1 is 1:
# `X.max(axis=1)`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1), np.abs(X).max(axis=1)), axis=1)
