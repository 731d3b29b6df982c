# verdict: wrong
# `axis=0` makes axis 0 disappear, the features, and leaves a row for each sample. The
# samples must go: `axis=1`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=0), X.std(axis=0), X.max(axis=0)), axis=1)
