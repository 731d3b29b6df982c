# verdict: wrong
# `A /= ...` writes into the matrix of the caller. Leave A as it is.
import numpy.linalg as la


def least_squares(A, b):
    A /= 2
    Q, R = la.qr(A)
    return la.solve(R, Q.T @ b) / 2
