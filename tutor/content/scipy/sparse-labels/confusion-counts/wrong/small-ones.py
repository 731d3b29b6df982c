# verdict: wrong
# uint8 ends at 255: the 256th sample at one place makes it 0 again, without a warning.
# Counts need a larger type.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    ones = np.ones(len(labels), dtype=np.uint8)
    return coo_matrix((ones, (labels, predictions)), shape=(C, C)).toarray().astype(int)
