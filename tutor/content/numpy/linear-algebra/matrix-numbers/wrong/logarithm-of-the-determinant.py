# verdict: wrong
# With 100 rows the determinant is 0 or inf before the logarithm is taken. `la.slogdet`
# never computes it.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return np.log(abs(la.det(A)))


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
