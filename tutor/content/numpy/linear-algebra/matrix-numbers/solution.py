import numpy as np
import numpy.linalg as la


def norm(A):
    """√ Σ A[i, j]²."""
    return la.norm(A)


def log_det(A):
    """log |det A|, -inf for a singular matrix."""
    return la.slogdet(A)[1]


def rank(A):
    """The number of independent rows, up to rounding."""
    return la.matrix_rank(A)


def trace(A):
    """Σ A[i, i]."""
    return np.trace(A)
