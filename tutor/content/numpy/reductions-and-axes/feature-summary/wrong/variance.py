# verdict: wrong
# The second column is the variance, the mean squared deviation. The standard deviation
# is its square root: `std`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.var(axis=1), X.max(axis=1)), axis=1)
