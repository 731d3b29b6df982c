# verdict: wrong
# These are r columns of Vh, turned into rows. Row k of Vh belongs to s[k], as it
# stands: `Vh[:r]`.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    if len(Vh) < Vh.shape[1]:
        return (U[:, :r] * s[:r]) @ Vh[:r]
    return (U[:, :r] * s[:r]) @ Vh[:, :r].T
