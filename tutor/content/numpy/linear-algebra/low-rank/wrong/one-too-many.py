# verdict: wrong
# A slice ends before its end: `[:r + 1]` keeps r + 1 terms.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:, : r + 1] * s[: r + 1]) @ Vh[: r + 1]
