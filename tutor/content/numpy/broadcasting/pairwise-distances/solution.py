import numpy as np


def distances(A, B):
    """D[m, n], the distance of column m of A from column n of B."""
    difference = A[:, :, None] - B[:, None, :]
    return np.sqrt(np.sum(difference**2, axis=0))
