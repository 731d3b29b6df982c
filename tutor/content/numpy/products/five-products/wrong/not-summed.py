# verdict: wrong
# `*` multiplies entry by entry and leaves a vector. The products still have to be added
# up.
import numpy as np


def score(w, x):
    return w * x


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
