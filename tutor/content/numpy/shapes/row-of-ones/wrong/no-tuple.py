# verdict: error
# `vstack` takes one argument, a tuple of arrays. Two pairs of parentheses are needed:
# `np.vstack((ones, X))`.
import numpy as np


def with_bias(X):
    return np.vstack(np.ones(X.shape[1], dtype=X.dtype), X)


def parabola(x):
    return np.column_stack((np.ones_like(x), x, x**2))
