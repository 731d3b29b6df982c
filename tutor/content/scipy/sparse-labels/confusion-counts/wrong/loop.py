# verdict: way
# The counts are right, but each sample is a turn of a loop in Python.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    A = np.zeros((C, C), dtype=int)
    for n in range(len(labels)):
        A[labels[n], predictions[n]] += 1
    return A
