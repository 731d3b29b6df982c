# verdict: wrong
# This takes the rows of V for eigenvectors. They are the columns: V stands on the left,
# its inverse on the right.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (la.inv(V) @ np.diag(w**p) @ V).real
