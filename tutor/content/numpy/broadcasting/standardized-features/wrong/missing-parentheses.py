# verdict: wrong
# `/` binds more strongly than `-`, so only the mean is divided. Parentheses around the
# difference: `(X - mean) / std`.
import numpy as np


def standardize(X):
    return X - X.mean(axis=1, keepdims=True) / X.std(axis=1, keepdims=True)
