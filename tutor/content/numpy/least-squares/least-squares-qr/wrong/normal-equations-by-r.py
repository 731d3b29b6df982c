# verdict: wrong
# Rᵀ R is Aᵀ A again, with the square of the condition number. Rᵀ stands on both sides
# and can be taken away: R x = Qᵀ b.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return la.solve(R.T @ R, A.T @ b)
