# verdict: wrong
# The mean is 0 now, but each feature still has its own spread: divide by `std`, too.
import numpy as np


def standardize(X):
    return X - X.mean(axis=1, keepdims=True)
