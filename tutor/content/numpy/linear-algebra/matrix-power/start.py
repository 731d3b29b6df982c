import numpy as np
import numpy.linalg as la


def power(A, p):
    """A to the power p, by its eigenvalues."""
    # Correct this: A need not be symmetric.
    w, V = la.eig(A)
    return V @ np.diag(w**p) @ V.T
