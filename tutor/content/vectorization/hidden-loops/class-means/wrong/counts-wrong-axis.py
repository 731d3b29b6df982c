# verdict: error
# `sum(axis=1)` adds each row of one-hot, which is 1 for every sample. The samples must
# go: `sum(axis=0)`, one count for each class.
import numpy as np


def class_means(X, t, C):
    one_hot = t[:, None] == np.arange(C)
    return X @ one_hot / one_hot.sum(axis=1)
