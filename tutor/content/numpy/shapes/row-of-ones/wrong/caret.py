# verdict: error
# In Python `^` is the bitwise "exclusive or", which floats do not have. A power is
# written `x ** 2`.
import numpy as np


def with_bias(X):
    return np.vstack((np.ones(X.shape[1], dtype=X.dtype), X))


def parabola(x):
    return np.column_stack((np.ones_like(x), x, x ^ 2))
