# verdict: wrong
# `X -= ...` writes into the caller's X, which is then spoilt for the next call. `X -
# ...` makes a new array.
import numpy as np


def standardize(X):
    std = X.std(axis=1, keepdims=True)
    if X.dtype.kind == "i":
        X = X.astype(float)
    X -= X.mean(axis=1, keepdims=True)
    return X / std
