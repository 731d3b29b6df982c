# verdict: wrong
# The squares of s are the eigenvalues of Aᴴ A. A itself has s.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:, :r] * s[:r] ** 2) @ Vh[:r]
