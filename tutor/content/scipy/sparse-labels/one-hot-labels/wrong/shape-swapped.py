# verdict: error
# The shape is (rows, columns), and the rows are the classes: `shape=(num_classes, N)`.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, (labels, np.arange(N))), shape=(N, num_classes))
