# verdict: wrong
# `np.ones` makes float64 unless it is told otherwise, and joining then makes everything
# float64. Give it `dtype=X.dtype`.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(X.shape[1]), X))


def parabola(x):
    return np.column_stack((np.ones(len(x)), x, x**2))
