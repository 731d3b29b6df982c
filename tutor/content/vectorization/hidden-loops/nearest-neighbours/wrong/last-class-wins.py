# verdict: wrong
# Where votes are equal, this takes the largest class number. `argmax` takes the first:
# leave the order of the classes as it is.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q), axis=0)[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return C - 1 - votes[:, ::-1].argmax(axis=1)
