# verdict: wrong
# A division in place changes the caller's matrix. Leave A as it is.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    A /= abs(A).max() or 1
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
