# verdict: wrong
# Nobody said that the numbers are floats: `np.array` takes the kind from the list, and
# `dtype=float` overrules it. Leave it out.
import numpy as np


def about(rows):
    A = np.array(rows, dtype=float)
    return A.shape, A.ndim, A.size, A.dtype.name, A.T.shape
