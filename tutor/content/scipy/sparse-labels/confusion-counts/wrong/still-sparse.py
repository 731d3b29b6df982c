# verdict: wrong
# This is still sparse, and its duplicates are not added up yet. `.toarray()` does both.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    ones = np.ones(len(labels), dtype=int)
    return coo_matrix((ones, (labels, predictions)), shape=(C, C))
