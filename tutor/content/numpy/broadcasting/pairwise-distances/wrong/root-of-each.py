# verdict: wrong
# The root of each square is only its absolute value. Sum over the coordinates first,
# then take one root.
import numpy as np


def distances(A, B):
    return np.sum(np.sqrt((A[:, :, None] - B[:, None, :]) ** 2), axis=0) / np.sqrt(len(A))
