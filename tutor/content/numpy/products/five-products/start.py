import numpy as np


def score(w, x):
    """Σ w[k] x[k]"""
    # Correct this, and the next four: `*` does not add up.
    return w * x


def scores(W, X):
    """S[c, n] = Σ W[c, k] X[k, n]"""
    return W * X


def all_pairs(u, v):
    """P[i, j] = u[i] v[j]"""
    return np.inner(u, v)


def rows_with_rows(A, B):
    """R[i, j] = Σ A[i, n] B[j, n]"""
    return A @ B


def total(A, B):
    """Σ A[i, j] B[i, j]"""
    return np.dot(A, B)
