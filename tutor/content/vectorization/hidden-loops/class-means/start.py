import numpy as np


def class_means(X, t, C):
    """M (K, C): the mean of the samples of each class, in a column."""
    # Your code here: one-hot labels, a product, and how many there are.
    return np.zeros((len(X), C))
