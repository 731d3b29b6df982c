# verdict: wrong
# The imaginary parts are 0 up to rounding, but the dtype is still complex. The power of
# a real matrix is real: `.real`.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return V @ np.diag(w**p) @ la.inv(V)
