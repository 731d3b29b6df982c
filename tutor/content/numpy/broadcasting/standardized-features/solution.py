import numpy as np


def standardize(X):
    """Every row of X, shape (K, N), with mean 0 and standard deviation 1."""
    mean = np.mean(X, axis=1, keepdims=True)
    std = np.std(X, axis=1, keepdims=True)
    return (X - mean) / std
