# verdict: wrong
# The logarithm of a negative determinant is nan. Its absolute value is asked for.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return np.log(la.det(A))


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
