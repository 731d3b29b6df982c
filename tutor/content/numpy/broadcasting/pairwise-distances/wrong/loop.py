# verdict: way
# The numbers are right, but each point of A is a turn of a loop in Python: a new axis
# lets all of them meet at once.
import numpy as np


def distances(A, B):
    D = np.empty((A.shape[1], B.shape[1]))
    for m in range(A.shape[1]):
        D[m] = np.sqrt(np.sum((A[:, m, None] - B) ** 2, axis=0))
    return D
