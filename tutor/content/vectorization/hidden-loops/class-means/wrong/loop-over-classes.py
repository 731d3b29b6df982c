# verdict: way
# The numbers are right, but each class is a turn of a loop in Python, and with it a
# pass over all of X.
import numpy as np


def class_means(X, t, C):
    return np.stack([X[:, t == c].mean(axis=1) for c in range(C)], axis=1)
