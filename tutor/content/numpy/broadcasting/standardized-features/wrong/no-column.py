# verdict: error
# The mean has shape (K,), and its only axis meets the samples, the last axis of X. Keep
# it a column: `keepdims=True`, or `[:, None]`.
import numpy as np


def standardize(X):
    return (X - X.mean(axis=1)) / X.std(axis=1)
