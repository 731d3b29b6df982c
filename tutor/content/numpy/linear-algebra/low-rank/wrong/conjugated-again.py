# verdict: wrong
# Vh is conjugated already. Doing it again is only seen with complex numbers.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:, :r] * s[:r]) @ Vh[:r].conj()
