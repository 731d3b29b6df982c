import numpy as np


def fit(X, r):
    """The mean image, shape (K,), and r principal components, shape (K, r)."""
    mean = X.mean(axis=1)
    U, _, _ = np.linalg.svd(X - mean[:, None], full_matrices=False)
    return mean, U[:, :r]


def encode(X, mean, U):
    """The numbers of each image, shape (r, N)."""
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    """The images, shape (K, N), out of their numbers."""
    return mean[:, None] + U @ Z


def components(X, share):
    """How many components keep at least this share of the variance."""
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
