# verdict: way
# The result is right, but each sample is a turn of a loop in Python: `np.arange(N)` are
# all columns at once.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    columns = [n for n in range(N)]
    return coo_matrix((np.ones(N, dtype=np.uint8), (labels, columns)), shape=(num_classes, N))
