# verdict: wrong
# `reshape(-1, 3)` fills row after row with what `hstack` put end to end, so the powers
# of different points get mixed. `column_stack` keeps each power in its column.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(X.shape[1], dtype=X.dtype), X))


def parabola(x):
    return np.hstack((np.ones_like(x), x, x**2)).reshape(-1, 3)
