# verdict: wrong
# The imaginary parts belong to the product, where they cancel. Taken away before, they
# are missing.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    w, V = w.real, V.real
    if la.matrix_rank(V) < len(V):
        V = np.eye(len(V))
    return V @ np.diag(w**p) @ la.inv(V)
