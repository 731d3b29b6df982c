# verdict: wrong
# `len(X)` is the number of rows, the features. A mean over the samples divides by their
# number, `X.shape[1]`, and `X.mean(axis=1)` does so by itself.
import numpy as np


def summary(X):
    mean = X.sum(axis=1) / max(len(X), 1)
    return np.stack((mean, X.std(axis=1), X.max(axis=1)), axis=1)
