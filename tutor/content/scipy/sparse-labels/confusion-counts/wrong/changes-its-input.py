# verdict: wrong
# `labels *= C` writes into the caller's labels. `labels * C + predictions` makes a new
# array.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    labels *= C
    return np.bincount(labels + predictions, minlength=C * C).reshape(C, C)
