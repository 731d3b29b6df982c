# verdict: wrong
# With an axis there is a length for each row. All entries together are one number.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A, axis=1)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
