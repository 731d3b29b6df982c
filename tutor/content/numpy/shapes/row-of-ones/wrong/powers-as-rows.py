# verdict: wrong
# `vstack` makes rows, shape (3, N). The powers belong in columns, and `column_stack`
# does that.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(X.shape[1], dtype=X.dtype), X))


def parabola(x):
    return np.vstack((np.ones_like(x), x, x**2))
