import numpy as np


def about(rows):
    """Shape, axes, entries, name of the dtype, and shape of the transpose."""
    A = np.array(rows)
    # Your code here: ask A for each of the five.
    return A.shape, 0, len(rows), "float64", A.shape
