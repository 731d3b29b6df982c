import numpy as np


def standardize(X):
    """Every row of X, shape (K, N), with mean 0 and standard deviation 1."""
    # Correct these lines: which axis goes, and what does the result meet?
    mean = np.mean(X, axis=0)
    std = np.std(X, axis=0) + 1
    return (X - mean) / std
