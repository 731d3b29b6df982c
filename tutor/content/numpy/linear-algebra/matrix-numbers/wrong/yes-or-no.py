# verdict: wrong
# The determinant only knows full or not, and two rows may depend on one: the rank is
# then 1.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return len(A) if abs(la.det(A)) > 1e-12 else len(A) - 1


def trace(A):
    return np.trace(A)
