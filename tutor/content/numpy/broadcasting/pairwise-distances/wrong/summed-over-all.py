# verdict: wrong
# Without `axis` everything becomes one number. Only the coordinates must go: `axis=0`.
import numpy as np


def distances(A, B):
    return np.sqrt(np.sum((A[:, :, None] - B[:, None, :]) ** 2))
