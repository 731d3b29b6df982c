# verdict: wrong
# Something added to the diagonal makes Aᵀ A easier to solve, and moves the solution. It
# is another task (ridge regression).
import numpy as np
import numpy.linalg as la


def least_squares(A, b):
    return la.solve(A.T @ A + 1e-6 * np.eye(A.shape[1]), A.T @ b)
