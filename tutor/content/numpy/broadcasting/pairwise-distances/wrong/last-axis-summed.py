# verdict: wrong
# The difference has shape (K, M, N). The coordinates must go, axis 0; the last axis
# holds the points of B.
import numpy as np


def distances(A, B):
    return np.sqrt(np.sum((A[:, :, None] - B[:, None, :]) ** 2, axis=-1))
