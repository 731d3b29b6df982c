# verdict: wrong
# `ndim` counts the axes: two for a table, however wide it is. The number of columns is
# `A.shape[1]`.
import numpy as np


def about(rows):
    A = np.array(rows)
    return A.shape, A.shape[-1] if A.shape else 0, A.size, A.dtype.name, A.T.shape
