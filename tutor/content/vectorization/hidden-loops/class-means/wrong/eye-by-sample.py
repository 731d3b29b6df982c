# verdict: error
# `np.eye(C)[t]` is one-hot of shape (N, C) already. Transposed it is (C, N), and X of
# shape (K, N) does not meet N there.
import numpy as np


def class_means(X, t, C):
    one_hot = np.eye(C)[t].T
    return X @ one_hot / one_hot.sum(axis=1)
