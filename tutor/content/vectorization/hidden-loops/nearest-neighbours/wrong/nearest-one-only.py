# verdict: wrong
# Only the nearest sample is asked. With k > 1 the k nearest vote, and the majority may
# say something else.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    return t[squares(X, Q).argmin(axis=0)]
