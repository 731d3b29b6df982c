# verdict: wrong
# Vh holds a number for each image. The directions have an entry for each pixel: they
# are in U.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    _, _, Vh = np.linalg.svd(X - mean[:, None], full_matrices=False)
    return mean, Vh[:r].T


def encode(X, mean, U):
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
