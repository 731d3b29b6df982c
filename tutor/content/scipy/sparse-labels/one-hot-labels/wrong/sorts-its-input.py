# verdict: wrong
# `labels.sort()` sorts the caller's labels in place, and they no longer belong to their
# samples.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    order = labels.argsort()
    labels.sort()
    return coo_matrix((np.ones(N, dtype=np.uint8), (labels, order)), shape=(num_classes, N))
