# verdict: wrong
# `t.sort()` sorts the caller's labels in place, and a sorted label does not belong to
# its sample any more.
import numpy as np


def squares(X, Q):
    return np.sum((X[:, :, None] - Q[:, None, :]) ** 2, axis=0)


def classify(X, t, Q, k, C):
    nearest = np.argsort(squares(X, Q), axis=0)[:k]
    t.sort()
    votes = np.sum(t[nearest][:, :, None] == np.arange(C), axis=0)
    return votes.argmax(axis=1)
