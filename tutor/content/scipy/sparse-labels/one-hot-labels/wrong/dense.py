# verdict: wrong
# `.toarray()` makes the zeros that were saved, and returns a plain array. Asked for is
# the sparse matrix.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, (labels, np.arange(N))), shape=(num_classes, N)).toarray()
