# verdict: error
# `inner` of two vectors adds up and needs as many entries in both. Here nothing is
# summed: `np.outer(u, v)`.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.inner(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
