# verdict: wrong
# `eigh` sorts from small to large, so the first columns are the directions in which the
# images differ least.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    Xc = X - mean[:, None]
    w, U = np.linalg.eigh(Xc @ Xc.T)
    return mean, U[:, :r]


def encode(X, mean, U):
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
