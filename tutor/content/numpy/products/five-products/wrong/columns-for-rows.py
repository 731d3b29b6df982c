# verdict: error
# This sums over the first index, so that columns meet columns. n is the last one.
import numpy as np


def score(w, x):
    return w.dot(x)


def scores(W, X):
    return W @ X


def all_pairs(u, v):
    return np.outer(u, v)


def rows_with_rows(A, B):
    return A.T @ B


def total(A, B):
    return np.vdot(A, B)
