# verdict: wrong
# This brings every feature between 0 and 1. Asked for are mean 0 and standard deviation
# 1.
import numpy as np


def standardize(X):
    if X.size == 0:
        return X
    low, high = X.min(axis=1, keepdims=True), X.max(axis=1, keepdims=True)
    return (X - low) / (high - low)
