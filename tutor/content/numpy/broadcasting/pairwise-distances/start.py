import numpy as np


def distances(A, B):
    """D[m, n], the distance of column m of A from column n of B."""
    # Correct this: every point of A has to meet every point of B.
    difference = A[:, :, None] - A[:, None, :]
    return np.sqrt(np.sum(difference**2, axis=0))
