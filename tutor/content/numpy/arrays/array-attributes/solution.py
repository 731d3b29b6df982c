import numpy as np


def about(rows):
    """Shape, axes, entries, name of the dtype, and shape of the transpose."""
    A = np.array(rows)
    return A.shape, A.ndim, A.size, A.dtype.name, A.T.shape
