# verdict: wrong
# The conjugate transpose is no inverse either, unless the eigenvectors stand at right
# angles.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ np.diag(w**p) @ V.conj().T).real
