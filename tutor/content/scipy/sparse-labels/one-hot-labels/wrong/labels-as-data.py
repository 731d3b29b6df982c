# verdict: wrong
# The labels say where a 1 stands, they are not what stands there: data are ones, labels
# the rows.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    data = labels.astype(np.uint8)
    return coo_matrix((data, (labels, np.arange(N))), shape=(num_classes, N))
