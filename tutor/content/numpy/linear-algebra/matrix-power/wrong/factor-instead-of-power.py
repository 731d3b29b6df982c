# verdict: wrong
# This multiplies by p. p steps multiply p times by w.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ np.diag(w * p) @ la.inv(V)).real
