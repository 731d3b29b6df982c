# verdict: wrong
# This is CSR, the form for products. The task asks for COO, as the constructor makes
# it.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    ones = np.ones(N, dtype=np.uint8)
    return coo_matrix((ones, (labels, np.arange(N))), shape=(num_classes, N)).tocsr()
