# verdict: wrong
# Only of a triangular matrix the determinant is the product of the diagonal.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    n = len(A)
    B = A.copy()
    B[0, n - 1] += B[0, 0]
    with np.errstate(divide='ignore'):
        return np.log(abs(np.diag(B))).sum()


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
