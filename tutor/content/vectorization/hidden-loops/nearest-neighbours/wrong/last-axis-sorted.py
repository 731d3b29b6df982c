# verdict: wrong
# Without `axis` argsort sorts along the last axis, the queries. Each query's samples are
# to be sorted: `axis=0`.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q))[:k]
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return votes.argmax(axis=1)
