# verdict: error
# An array's shape is an attribute that is there already, a tuple, and a tuple cannot be
# called: `A.shape`, without parentheses.
import numpy as np


def about(rows):
    A = np.array(rows)
    return A.shape(), A.ndim, A.size, A.dtype.name, A.T.shape
