# verdict: wrong
# `len(A)` is the length of the first axis, the number of rows. The number of all
# entries is `A.size`.
import numpy as np


def about(rows):
    A = np.array(rows)
    return A.shape, A.ndim, len(A), A.dtype.name, A.T.shape
