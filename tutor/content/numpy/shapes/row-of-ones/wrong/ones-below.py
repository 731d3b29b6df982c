# verdict: wrong
# The row of ones comes first, above X: the order in the tuple is the order in the
# result.
import numpy as np


def with_bias(X):
    return np.vstack((X, np.ones(X.shape[1], dtype=X.dtype)))


def parabola(x):
    return np.column_stack((np.ones_like(x), x, x**2))
