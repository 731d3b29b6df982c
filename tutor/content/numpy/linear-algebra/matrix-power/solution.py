import numpy.linalg as la


def power(A, p):
    """A to the power p, by its eigenvalues."""
    w, V = la.eig(A)
    return ((V * w**p) @ la.inv(V)).real
