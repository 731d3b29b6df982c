# verdict: wrong
# A fixed tolerance has a unit: of very small numbers nothing is left. It has to follow
# the largest singular value.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return int((la.svd(A, compute_uv=False) > 1e-10).sum())


def trace(A):
    return np.trace(A)
