# verdict: wrong
# `B = A` is a second name for the caller's matrix, and what is written into B is
# written into A.
import numpy as np
import numpy.linalg as la


def power(A, p):
    B = A
    w, V = la.eig(A)
    B[:] = ((V * w**p) @ la.inv(V)).real
    return B.copy()
