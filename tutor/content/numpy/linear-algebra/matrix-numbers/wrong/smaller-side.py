# verdict: wrong
# The smaller side of A is the largest rank possible. Dependent rows make it less.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return min(A.shape)


def trace(A):
    return np.trace(A)
