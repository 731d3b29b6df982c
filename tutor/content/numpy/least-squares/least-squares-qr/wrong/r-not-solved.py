# verdict: wrong
# Qᵀ b is R x, not x: R still has to be solved.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return Q.T @ b
