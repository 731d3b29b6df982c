# verdict: wrong
# Without `shape` there is no row or column for classes beyond the largest that occurs.
# Say `shape=(C, C)`.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    ones = np.ones(len(labels), dtype=int)
    if len(labels) == 0:
        return np.zeros((C, C), dtype=int)
    return coo_matrix((ones, (labels, predictions))).toarray()
