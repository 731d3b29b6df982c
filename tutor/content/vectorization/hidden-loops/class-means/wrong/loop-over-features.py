# verdict: way
# The numbers are right, but there is a turn for each feature: `np.bincount` takes one
# row at a time, a product takes all of them.
import numpy as np


def class_means(X, t, C):
    sums = np.array([np.bincount(t, weights=row, minlength=C) for row in X])
    return sums / np.bincount(t, minlength=C)
