# verdict: wrong
# `hstack` puts arrays side by side, so this adds a column: one more sample. A feature
# is a row, and `np.vstack` puts it on top.
import numpy as np


def with_bias(X):
    return np.hstack((np.ones((X.shape[0], 1), dtype=X.dtype), X))


def parabola(x):
    return np.column_stack((np.ones_like(x), x, x**2))
