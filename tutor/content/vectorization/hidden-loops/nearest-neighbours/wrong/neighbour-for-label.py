# verdict: wrong
# These are the numbers of the samples, not their labels. Look the labels up:
# `t[nearest]`.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q), axis=0)[:k]
    return nearest[0]
