# verdict: wrong
# QR makes orthonormal columns, in the order of the images. What keeps the most
# variance, only the svd knows.
import numpy as np


def fit(X, r):
    mean = X.mean(axis=1)
    return mean, np.linalg.qr(X - mean[:, None])[0][:, :r]


def encode(X, mean, U):
    return U.T @ (X - mean[:, None])


def decode(Z, mean, U):
    return mean[:, None] + U @ Z


def components(X, share):
    s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
    kept = np.cumsum(s**2) / np.sum(s**2)
    return np.sum(kept < share) + 1
