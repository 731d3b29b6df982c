# verdict: wrong
# U was found before the mean was taken away, so its first column points at the mean
# image.
import numpy as np


def fit(X, r):
    U, _, _ = np.linalg.svd(X, full_matrices=False)
    return X.mean(axis=1), U[:, :r]


def encode(X, mean, U):
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
