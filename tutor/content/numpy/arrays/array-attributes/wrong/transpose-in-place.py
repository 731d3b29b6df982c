# verdict: wrong
# `A.T` does not turn A itself, it returns another array: the line `A.T` alone throws
# that away. Ask it at once, `A.T.shape`.
import numpy as np


def about(rows):
    A = np.array(rows)
    five = A.shape, A.ndim, A.size, A.dtype.name
    A.T
    return *five, A.shape
