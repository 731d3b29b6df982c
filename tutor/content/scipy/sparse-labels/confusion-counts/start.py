import numpy as np


def confusion(labels, predictions, C):
    """A[c, p]: how often label c was taken for p."""
    A = np.zeros((C, C), dtype=int)
    # It looks as if it counted. Correct it.
    A[labels, predictions] += 1
    return A
