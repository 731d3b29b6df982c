# verdict: error
# b has M entries and R has K rows. Qᵀ brings b there.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return la.solve(R, b)
