# verdict: wrong
# Labels are names, not quantities: the mean of classes 0 and 2 is not class 1. Count
# votes for each class.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q), axis=0)[:k]
    return np.rint(t[nearest].mean(axis=0)).astype(int)
