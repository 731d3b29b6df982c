# verdict: wrong
# A diagonal of powers is Aᵖ as the eigenvectors see it. They have to turn it back.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return np.diag(w**p).real
