# verdict: wrong
# Summed over the queries, all of them get one common result. The neighbours must go,
# axis 0 of (k, M, C).
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q), axis=0)[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=(0, 1))
    return np.full(Q.shape[1], votes.argmax())
