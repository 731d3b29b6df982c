import numpy as np


def score(w, x):
    """Σ w[k] x[k]"""
    return w.dot(x)


def scores(W, X):
    """S[c, n] = Σ W[c, k] X[k, n]"""
    return W @ X


def all_pairs(u, v):
    """P[i, j] = u[i] v[j]"""
    return np.outer(u, v)


def rows_with_rows(A, B):
    """R[i, j] = Σ A[i, n] B[j, n]"""
    return np.inner(A, B)


def total(A, B):
    """Σ A[i, j] B[i, j]"""
    return np.vdot(A, B)
