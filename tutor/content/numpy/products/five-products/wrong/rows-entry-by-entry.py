# verdict: error
# This compares row 0 with row 0 only, row 1 with row 1. Every row of A is to meet every
# row of B.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.sum(A * B, axis=1)


def total(A, B):
    return np.vdot(A, B)
