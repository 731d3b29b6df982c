import numpy as np


def fit(X, r):
    """The mean image, shape (K,), and r principal components, shape (K, r)."""
    # Your code here: these are the first r pixels, as they are.
    K = X.shape[0]
    return np.zeros(K), np.eye(K)[:, :r]


def encode(X, mean, U):
    """The numbers of each image, shape (r, N)."""
    # Your code here.
    return U.T @ X


def decode(Z, mean, U):
    """The images, shape (K, N), out of their numbers."""
    # Your code here.
    return U @ Z


def components(X, share):
    """How many components keep at least this share of the variance."""
    # Your code here.
    return 1
