# verdict: wrong
# The variance of a direction is s[k]², not s[k]. Without the squares the small ones
# count too much.
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
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s) / np.sum(s)
    return np.sum(kept < share) + 1
