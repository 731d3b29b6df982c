# verdict: error
# `u * v` pairs the first with the first, the second with the second. Each with each is
# `np.outer(u, v)`.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return u * v


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
