import numpy as np


def summary(X):
    """Mean, standard deviation and maximum of each feature, shape (K, 3)."""
    # Correct this line: one number for each feature is wanted, not for each sample.
    return np.stack((X.mean(axis=0), X.std(axis=0), X.max(axis=0)), axis=1)
