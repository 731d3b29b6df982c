import numpy as np


def low_rank(A, r):
    """The matrix of rank r that is nearest to A."""
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:, :r] * s[:r]) @ Vh[:r]
