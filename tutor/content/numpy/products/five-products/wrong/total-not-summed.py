# verdict: wrong
# `inner` keeps a number for each pair of rows. The total is the sum of its diagonal, in
# one step `np.vdot(A, B)`.
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
    return np.inner(A, B)
