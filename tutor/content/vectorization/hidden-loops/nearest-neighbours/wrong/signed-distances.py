# verdict: wrong
# Without the square (or an absolute value) a sample far on the negative side counts as
# near.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    D = (X[:, :, None] - Q[:, None, :]).sum(axis=0)
    nearest = np.argsort(D, axis=0)[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return votes.argmax(axis=1)
