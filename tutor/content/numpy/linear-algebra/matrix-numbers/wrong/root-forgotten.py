# verdict: wrong
# This is the sum of the squares. The norm is its root, in the unit of the entries.
import numpy as np
import numpy.linalg as la


def norm(A):
    return np.sum(A**2)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
