# verdict: wrong
# U and Vh only hold directions of length 1. How much of each there is, stands in s.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return U[:, :r] @ Vh[:r]
