# verdict: wrong
# The dtype of A is lost on the way: single precision was asked for and double came
# back.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A.astype(np.result_type(A, np.float64)), full_matrices=False)
    return (U[:, :r] * s[:r]) @ Vh[:r]
