# verdict: wrong
# The entries of a list are Python's own `int`. The array's kind also says how many bits
# each number has, such as int64: ask for `A.dtype.name`.
import numpy as np


def about(rows):
    A = np.array(rows)
    first = A.ravel()[:1].tolist()
    return A.shape, A.ndim, A.size, type(first[0]).__name__ if first else "float", A.T.shape
