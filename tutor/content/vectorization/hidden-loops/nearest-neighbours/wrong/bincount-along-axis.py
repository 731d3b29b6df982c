# verdict: way
# The labels are right, but `np.apply_along_axis` calls its function for every query.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    labels = t[np.argsort(squares(X, Q), axis=0)[:k]]
    return np.apply_along_axis(lambda column: np.bincount(column).argmax(), 0, labels)
