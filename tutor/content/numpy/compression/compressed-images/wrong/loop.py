# verdict: way
# The numbers are right, but each image is a turn of a loop. One product takes all
# columns at once.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    U, _, _ = np.linalg.svd(X - mean[:, None], full_matrices=False)
    return mean, U[:, :r]


def encode(X, mean, U):
    Z = np.empty((U.shape[1], X.shape[1]), X.dtype)
    for n in range(X.shape[1]):
        Z[:, n] = U.T @ (X[:, n] - mean)
    return Z


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
