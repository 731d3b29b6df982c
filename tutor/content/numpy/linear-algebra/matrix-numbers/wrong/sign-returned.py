# verdict: wrong
# `slogdet` returns two values, and the first is the sign. The logarithm is entry 1.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[0]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
