import numpy as np


def second_difference(n):
    """The matrix of shape (n, n) with -2 on its diagonal and 1 beside it."""
    # Your code here: two diagonals are missing.
    return -2 * np.eye(n)
