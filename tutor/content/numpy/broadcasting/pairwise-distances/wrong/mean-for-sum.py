# verdict: wrong
# The mean divides by the number of coordinates. A distance is the root of the sum.
import numpy as np


def distances(A, B):
    if A.shape[0] == 0:
        return np.zeros((A.shape[1], B.shape[1]))
    return np.sqrt(np.mean((A[:, :, None] - B[:, None, :]) ** 2, axis=0))
