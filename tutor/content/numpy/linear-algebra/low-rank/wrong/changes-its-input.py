# verdict: wrong
# `A[:] = ...` writes the result into the matrix of the caller. Return a new one.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    A[:] = (U[:, :r] * s[:r]) @ Vh[:r]
    return A.copy()
