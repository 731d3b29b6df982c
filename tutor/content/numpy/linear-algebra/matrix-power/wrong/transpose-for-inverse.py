# verdict: wrong
# V.T is the inverse only for orthonormal eigenvectors, as symmetric matrices have. In
# general it is `la.inv(V)`.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ np.diag(w**p) @ V.T).real
