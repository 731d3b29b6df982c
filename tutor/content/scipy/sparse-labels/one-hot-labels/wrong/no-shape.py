# verdict: wrong
# Without `shape` it is taken from the largest label that occurs: if nobody has the last
# class, its row is missing. Say `shape=(num_classes, N)`.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    return coo_matrix((np.ones(N, dtype=np.uint8), (labels, np.arange(N))))
