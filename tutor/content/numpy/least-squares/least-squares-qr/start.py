import numpy.linalg as la


def least_squares(A, b):
    """The x for which the length of A x - b is smallest."""
    # Correct this: with nearly dependent columns the digits are lost here.
    return la.solve(A.T @ A, A.T @ b)
