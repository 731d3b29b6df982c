# verdict: wrong
# This is a share of the number of components. They do not all hold the same: the share
# is one of the variance.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    U, _, _ = np.linalg.svd(X - mean[:, None], full_matrices=False)
    return mean, U[:, :r]


def encode(X, mean, U):
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    return int(np.ceil(share * min(X.shape[0], X.shape[1] - 1)))
