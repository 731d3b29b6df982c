# verdict: wrong
# `np.ones(N)` holds float64, eight bytes for each one. The task asks for uint8:
# `np.ones(N, dtype=np.uint8)`.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    return coo_matrix((np.ones(N), (labels, np.arange(N))), shape=(num_classes, N))
