# verdict: error
# The mean has one number for each pixel, and pixels are rows: make it a column,
# `mean[:, None]`.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    U, _, _ = np.linalg.svd(X - mean[:, None], full_matrices=False)
    return mean, U[:, :r]


def encode(X, mean, U):
    return U.T @ (X - mean)


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
