# verdict: wrong
# These are the sums of the classes. Divide each column by the number of its samples:
# `one_hot.sum(axis=0)`.
import numpy as np


def class_means(X, t, C):
    one_hot = t[:, None] == np.arange(C)
    return X @ one_hot * 1.0
