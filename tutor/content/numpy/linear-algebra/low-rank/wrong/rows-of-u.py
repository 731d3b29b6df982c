# verdict: error
# `U[:r]` takes rows. What belongs to s[k] is column k of U: `U[:, :r]`.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:r] * s[:r]) @ Vh[:r]
