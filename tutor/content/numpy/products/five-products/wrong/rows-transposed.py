# verdict: wrong
# i is the row of A and comes first. This puts the rows of B first: the transpose.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(B, A)


def total(A, B):
    return np.vdot(A, B)
