# verdict: wrong
# 1e-13 is a rounding error of float64. In single precision they are as large as 1e-7,
# so the tolerance follows the dtype.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    s = la.svd(A, compute_uv=False)
    return int((s > 1e-13 * s.max()).sum())


def trace(A):
    return np.trace(A)
