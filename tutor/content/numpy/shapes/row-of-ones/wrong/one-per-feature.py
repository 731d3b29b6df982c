# verdict: error
# The row needs a one for each sample: `X.shape[1]` of them. `len(X)` is the number of
# rows.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(len(X), dtype=X.dtype), X))


def parabola(x):
    return np.column_stack((np.ones_like(x), x, x**2))
