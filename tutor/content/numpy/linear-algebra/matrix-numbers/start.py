import numpy as np
import numpy.linalg as la


def norm(A):
    """√ Σ A[i, j]²."""
    return la.norm(A)


def log_det(A):
    """log |det A|, -inf for a singular matrix."""
    # Correct this: the determinant may be too large or too small.
    return np.log(abs(la.det(A)))


def rank(A):
    """The number of independent rows, up to rounding."""
    # Correct this as well: what does the determinant say of three rows?
    return len(A) if la.det(A) != 0 else len(A) - 1


def trace(A):
    """Σ A[i, i]."""
    return np.trace(A)
