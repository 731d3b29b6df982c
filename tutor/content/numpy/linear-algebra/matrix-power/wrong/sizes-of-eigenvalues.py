# verdict: wrong
# The absolute value of an eigenvalue loses its sign, or its angle.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ np.diag(abs(w) ** p) @ la.inv(V)).real
