# verdict: wrong
# This adds up absolute values. The formula squares them and takes the root of the sum.
import numpy as np
import numpy.linalg as la


def norm(A):
    return np.abs(A).sum()


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
