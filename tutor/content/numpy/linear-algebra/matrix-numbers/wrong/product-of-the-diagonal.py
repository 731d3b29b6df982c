# verdict: wrong
# The diagonal is multiplied here. The trace adds it up.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return la.matrix_rank(A)


def trace(A):
    return np.prod(np.diag(A))
