# verdict: wrong
# This adds up absolute differences, the distance along the streets of a city. In the
# straight line they are squared first, and the root is taken of the sum.
import numpy as np


def distances(A, B):
    return np.sum(np.abs(A[:, :, None] - B[:, None, :]), axis=0)
