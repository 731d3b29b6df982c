# verdict: wrong
# With the 2 this is the largest singular value. The norm of all entries is
# `la.norm(A)`.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A, 2)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
