# verdict: error
# Python's own `max` compares whole rows, and a row is neither larger nor smaller than
# another. `X.max(axis=1)` looks along the samples.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1), max(X)), axis=1)
