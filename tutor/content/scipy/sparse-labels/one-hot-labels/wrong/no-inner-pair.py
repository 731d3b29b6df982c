# verdict: error
# The positions are a pair of their own: `(data, (rows, columns))`. Three things in a
# row mean another form.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, labels, np.arange(N)), shape=(num_classes, N))
