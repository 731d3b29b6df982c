# verdict: wrong
# Each class is divided by N, the number of all samples. Its own number is in
# `one_hot.sum(axis=0)`.
import numpy as np


def class_means(X, t, C):
    one_hot = t[:, None] == np.arange(C)
    return X @ one_hot / X.shape[1]
