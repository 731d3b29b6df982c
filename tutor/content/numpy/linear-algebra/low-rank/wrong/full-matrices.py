# verdict: error
# Without `full_matrices=False` one of U and Vh is filled up to a square, and there are
# more columns than singular values.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A)
    s[r:] = 0
    return (U * s) @ Vh
