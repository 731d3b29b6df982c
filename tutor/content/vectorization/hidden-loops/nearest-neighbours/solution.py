import numpy as np


def classify(X, t, Q, k, C):
    """The label of each column of Q, by a vote of its k nearest samples."""
    D = np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)
    nearest = np.argsort(D, axis=0)[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return votes.argmax(axis=1)
