# verdict: error
# Q has M rows and K columns, and b has M entries: Qᵀ b, not Q b.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return la.solve(R, Q @ b)
