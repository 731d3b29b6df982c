# verdict: wrong
# These are shares of all samples; asked for are counts, whole numbers.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    ones = np.ones(len(labels)) / max(len(labels), 1)
    return coo_matrix((ones, (labels, predictions)), shape=(C, C)).toarray()
