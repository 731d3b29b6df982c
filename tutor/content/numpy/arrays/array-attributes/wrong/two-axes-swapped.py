# verdict: wrong
# With two axes the transpose swaps them. With three it reverses all of them: ask for
# `A.T.shape` instead of building it.
import numpy as np


def about(rows):
    A = np.array(rows)
    turned = A.shape[1:2] + A.shape[:1] + A.shape[2:]
    return A.shape, A.ndim, A.size, A.dtype.name, turned
