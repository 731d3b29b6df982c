# verdict: wrong
# These are the squared distances: the root is missing.
import numpy as np


def distances(A, B):
    return np.sum((A[:, :, None] - B[:, None, :]) ** 2, axis=0)
