# verdict: error
# `*` goes entry by entry and needs shapes that broadcast. On square matrices it would
# run and be wrong. The matrix product is `@`.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W * X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
