# verdict: wrong
# `outer` is the table of all products. The score is only the sum of its diagonal:
# `w.dot(x)`.
import numpy as np


def score(w, x):
    return np.outer(w, x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
