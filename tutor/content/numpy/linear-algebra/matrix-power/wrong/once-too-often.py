# verdict: wrong
# This is one factor too many.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ np.diag(w ** (p + 1)) @ la.inv(V)).real
