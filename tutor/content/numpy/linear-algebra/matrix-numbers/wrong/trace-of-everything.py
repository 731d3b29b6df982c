# verdict: wrong
# This sums all entries. The trace is the sum of the diagonal.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return A.sum()
