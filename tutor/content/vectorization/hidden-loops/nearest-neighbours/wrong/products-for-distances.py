# verdict: wrong
# |x|² - 2 x·q + |q|² saves memory, but far from 0 it subtracts large numbers that are
# nearly equal, and the order gets lost. Subtract first, then square.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    D = (X**2).sum(axis=0)[:, None] - 2 * X.T @ Q + (Q**2).sum(axis=0)
    nearest = np.argsort(D, axis=0)[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return votes.argmax(axis=1)
