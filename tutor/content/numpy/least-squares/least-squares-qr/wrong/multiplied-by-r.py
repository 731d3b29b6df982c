# verdict: wrong
# R x = Qᵀ b is an equation for x. Multiplying by R goes the wrong way.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return R @ (Q.T @ b)
