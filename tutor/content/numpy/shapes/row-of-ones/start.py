import numpy as np


def with_bias(X):
    """X with a row of ones above it."""
    K = X.shape[0]
    # Correct this line: it adds a sample of ones, not a feature.
    return np.hstack((np.ones((K, 1)), X))


def parabola(x):
    """The powers 0, 1 and 2 of x, a column each."""
    # Your code here: join three arrays of shape (N,).
    return x
