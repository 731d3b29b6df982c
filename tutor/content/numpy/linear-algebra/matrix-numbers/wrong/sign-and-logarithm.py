# verdict: wrong
# `slogdet` returns two values, the sign and the logarithm. Only the second one is asked
# for.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
