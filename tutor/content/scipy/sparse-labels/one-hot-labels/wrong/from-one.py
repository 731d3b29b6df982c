# verdict: error
# Classes are counted from 0 here, as rows are: there is nothing to subtract.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, (labels - 1, np.arange(N))), shape=(num_classes, N))
