# verdict: wrong
# This is the matrix transposed: the rows are the true labels, the columns the
# predictions.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    ones = np.ones(len(labels), dtype=int)
    return coo_matrix((ones, (predictions, labels)), shape=(C, C)).toarray()
