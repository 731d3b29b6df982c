# verdict: wrong
# Where a label stands twice in the index, `S[:, t] += X` writes the same column twice,
# and only the last one stays. A product with one-hot labels adds all of them.
import numpy as np


def class_means(X, t, C):
    S = np.zeros((len(X), C))
    S[:, t] += X
    return S / np.bincount(t, minlength=C)
