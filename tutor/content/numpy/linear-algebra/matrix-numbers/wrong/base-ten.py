# verdict: wrong
# This is the logarithm with base ten. `np.log` and the formula mean base e.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1] / np.log(10)


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.trace(A)
