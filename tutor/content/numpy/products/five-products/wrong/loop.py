# verdict: way
# The number is right, but each entry is a turn of a loop in Python. `np.vdot` does it
# in one call.
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
    return sum(a * b for a, b in zip(A.ravel(), B.ravel())) if A.size else 0.0
