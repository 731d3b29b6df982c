# verdict: wrong
# In `X.T` the features are the last axis, so that the means line up. The result has to
# be turned back with another `.T`.
import numpy as np


def standardize(X):
    return (X.T - X.mean(axis=1)) / X.std(axis=1)
