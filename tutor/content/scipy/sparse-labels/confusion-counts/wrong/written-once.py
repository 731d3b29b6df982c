# verdict: wrong
# `A[labels, predictions] += 1` reads, adds, and writes back once: a position that
# occurs three times still ends at 1. Duplicates in a COO matrix add up.
import numpy as np
from scipy.sparse import coo_matrix


def confusion(labels, predictions, C):
    A = np.zeros((C, C), dtype=int)
    A[labels, predictions] += 1
    return A
