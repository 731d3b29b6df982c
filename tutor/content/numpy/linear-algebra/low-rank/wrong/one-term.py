# verdict: wrong
# This is the term of the r-th singular value alone. The first r terms are to be added
# up.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    if r == 0:
        return np.zeros_like(A)
    return (s[r - 1] * np.outer(U[:, r - 1], Vh[r - 1])).astype(A.dtype)
