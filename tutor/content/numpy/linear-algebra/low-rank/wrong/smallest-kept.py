# verdict: wrong
# The largest singular values come first. These are the last ones, the least of A.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    k = len(s) - r
    return (U[:, k:] * s[k:]) @ Vh[k:]
