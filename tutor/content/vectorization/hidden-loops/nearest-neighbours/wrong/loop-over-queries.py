# verdict: way
# The labels are right, but each query is a turn of a loop in Python.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    found = []
    for q in Q.T:
        nearest = np.argsort(((X - q[:, None]) ** 2).sum(axis=0))[:k]
        found.append(np.bincount(t[nearest], minlength=C).argmax())
    return np.array(found)
