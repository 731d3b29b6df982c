# verdict: wrong
# `X -= ...` writes into the caller's samples. Make a new array instead.
import numpy as np


def class_means(X, t, C):
    shift = X.mean()
    one_hot = t[:, None] == np.arange(C)
    X -= shift.astype(X.dtype)
    return X @ one_hot / one_hot.sum(axis=0) + shift.astype(X.dtype)
