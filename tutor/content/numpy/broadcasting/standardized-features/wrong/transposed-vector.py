# verdict: error
# `.T` of an array with one axis is the same array, so this is no column. `[:, None]`
# makes one, or `keepdims=True`.
import numpy as np


def standardize(X):
    return (X - X.mean(axis=1).T) / X.std(axis=1, keepdims=True)
