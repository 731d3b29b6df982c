# verdict: wrong
# This counts what was right, on the diagonal. The rest of the matrix says what was
# taken for what.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    return np.diag(np.bincount(labels[labels == predictions], minlength=C))
