# verdict: error
# `@` would sum over the rows of B. Here n is the last index of both, so it is
# `np.inner(A, B)`, which is `A @ B.T`.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return A @ B


def total(A, B):
    return np.vdot(A, B)
