# verdict: wrong
# This is M transposed: the classes are its rows. X @ one_hot, (K, N) times (N, C), has
# a column for each class.
import numpy as np


def class_means(X, t, C):
    one_hot = t[:, None] == np.arange(C)
    return (X @ one_hot / one_hot.sum(axis=0)).T
