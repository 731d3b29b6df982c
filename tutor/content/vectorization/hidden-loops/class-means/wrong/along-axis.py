# verdict: way
# The numbers are right, but `np.apply_along_axis` calls its function for every feature.
import numpy as np


def class_means(X, t, C):
    def sums(row):
        return np.bincount(t, weights=row, minlength=C)

    return np.apply_along_axis(sums, 1, X) / np.bincount(t, minlength=C)
