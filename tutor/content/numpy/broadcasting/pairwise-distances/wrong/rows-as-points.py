# verdict: wrong
# Here a row is taken for a point, so the rows are compared and D is (K, K). In this
# course points are columns.
import numpy as np


def distances(A, B):
    if A.shape[1] == B.shape[1]:
        return np.sqrt(np.sum((A[:, None, :] - B[None, :, :]) ** 2, axis=-1))
    n = min(A.shape[1], B.shape[1])
    return np.sqrt(np.sum((A[:, None, :n] - B[None, :, :n]) ** 2, axis=-1))
