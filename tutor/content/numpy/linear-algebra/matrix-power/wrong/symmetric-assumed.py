# verdict: wrong
# `eigh` reads one triangle of A and takes the other for its mirror image. Here that is
# another matrix.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eigh(A)
    return V @ np.diag(w**p) @ V.T
