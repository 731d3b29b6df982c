# verdict: wrong
# Rᵀ stood on both sides and is gone. What is left is R itself.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return la.solve(R.T, Q.T @ b)
