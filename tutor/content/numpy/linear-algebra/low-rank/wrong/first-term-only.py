# verdict: wrong
# This is the first term, whatever r is.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return s[0] * np.outer(U[:, 0], Vh[0])
