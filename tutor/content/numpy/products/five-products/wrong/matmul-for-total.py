# verdict: error
# `@` sums over one index only, and pairs rows with columns. The total goes entry by
# entry over both.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.sum(A @ B)
