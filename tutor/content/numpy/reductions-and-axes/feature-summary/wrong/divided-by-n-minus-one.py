# verdict: wrong
# `ddof=1` divides by N - 1, as some other programs do. Here it is N, which `std` takes
# by itself.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1, ddof=1), X.max(axis=1)), axis=1)
