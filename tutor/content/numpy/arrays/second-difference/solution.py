import numpy as np


def second_difference(n):
    """The matrix of shape (n, n) with -2 on its diagonal and 1 beside it."""
    return np.eye(n, k=1) - 2 * np.eye(n) + np.eye(n, k=-1)
