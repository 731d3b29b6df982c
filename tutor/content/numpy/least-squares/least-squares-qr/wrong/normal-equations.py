# verdict: wrong
# Aᵀ A has the square of the condition number, so that of 16 digits none may be left.
# Take A itself apart.
import numpy.linalg as la


def least_squares(A, b):
    return la.solve(A.T @ A, A.T @ b)
