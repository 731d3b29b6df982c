# verdict: error
# The matrix product is not commutative: W has its classes in the rows, so it stands on
# the left.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return X @ W


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
