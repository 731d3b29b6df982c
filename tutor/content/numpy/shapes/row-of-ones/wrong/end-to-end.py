# verdict: wrong
# Arrays with one axis have no columns, so `hstack` puts them end to end. `column_stack`
# makes a column of each first.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(X.shape[1], dtype=X.dtype), X))


def parabola(x):
    return np.hstack((np.ones_like(x), x, x**2))
