# verdict: wrong
# Rows and columns are swapped: the label says the row, the number of the sample the
# column.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, (np.arange(N), labels)), shape=(N, num_classes))
