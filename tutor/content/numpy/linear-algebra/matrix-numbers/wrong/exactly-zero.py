# verdict: wrong
# Rounding leaves some 1e-17 where a zero should be, and this counts it. Compare with a
# tolerance.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return int((la.svd(A, compute_uv=False) > 0).sum())


def trace(A):
    return np.trace(A)
