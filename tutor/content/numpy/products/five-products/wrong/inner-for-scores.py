# verdict: error
# `inner` sums over the last axis of both. In X that is n, the samples, but k is the
# first.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return np.inner(W, X)


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return np.inner(A, B)


def total(A, B):
    return np.vdot(A, B)
