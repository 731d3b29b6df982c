# verdict: error
# `np.maximum` compares two arrays entry by entry, and its second argument is missing
# here. The largest along an axis is `np.amax(X, axis=1)` or `X.max(axis=1)`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1), np.maximum(X, axis=1)), axis=1)
